import { expect, test } from 'vitest';
import { searchTextOf } from '../../../lib/search/search-text-of.ts';

test('headings and the text without the signs of its markup', () => {
  const markdown = [
    '# The *proposal* #',
    'See [the template](https://example.com/secret-address) and ![a picture](pictures/one.png).',
    '',
    '- [ ] Set `hs_priority`',
    '2. **Send** it',
    '> | a | b |',
    '```sh',
    '# no heading',
    '```',
    '   ## Deep',
    '#hashtag',
  ].join('\n');
  expect(searchTextOf(markdown)).toEqual({
    headings: ['The proposal', 'Deep'],
    text: 'See the template and a picture.\nSet hs_priority\nSend it\na b\n# no heading\n#hashtag',
  });
});
