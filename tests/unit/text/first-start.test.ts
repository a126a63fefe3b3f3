import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('what is imported beside the sentences finds them, at the first start and at the next', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-first-start-'));
  try {
    for (const name of ['lib/text', 'locales', 'node_modules'])
      mkdirSync(join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules/@wxt-dev'), join(folder, 'node_modules/@wxt-dev'));
    cpSync('lib/text/in-node.ts', join(folder, 'lib/text/in-node.ts'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'locales/en.yml'), 'hello: Good morning\n');
    writeFileSync(join(folder, 'beside.ts'), "console.log(chrome.i18n.getMessage('hello'));\n");
    writeFileSync(join(folder, 'main.ts'), "import './lib/text/in-node.ts';\nimport './beside.ts';\n");
    const start = () =>
      execFileSync(process.execPath, [join(folder, 'main.ts')], { encoding: 'utf8' }).trim();
    expect(start()).toBe('Good morning');
    expect(readdirSync(join(folder, 'node_modules/.cache/waymark'))).toHaveLength(1);
    expect(start()).toBe('Good morning');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
