import { expect, test } from 'vitest';
import { sayHello } from '../../../components/panel/say-hello.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

const nonce = '5f0c9a5e-7a3e-4d57-9f4f-0a6a3a1d2b11';

test('asks again where the worker is ended before it answers, and gives up in words', async () => {
  let deaths = 2;
  const port = new SamplePort(() => {
    if (deaths > 0) {
      deaths -= 1;
      throw new Error('The message port closed before a response was received.');
    }
    return { show: 'nothing' };
  });
  expect(await sayHello(port, nonce)).toEqual({ show: 'nothing' });
  expect(port.sent).toHaveLength(3);
  deaths = 99;
  await expect(sayHello(port, nonce)).rejects.toThrow('port closed');
});
