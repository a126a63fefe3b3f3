import { describe } from 'vitest';
import { refuses } from './refuses.ts';

describe('a mistake of writing is told where it is, without the words of YAML', () => {
  refuses([
    [
      '  timeZone: Europe',
      '\ttimeZone: Europe',
      '5:1  this line is indented with a tab. Use spaces, two for each level',
    ],
    [
      '            due: 4 business hours',
      '\t\t\tdue: 4 business hours',
      '43:1  this line is indented with a tab. Use spaces, two for each level',
    ],
    [
      'layer: pipeline',
      'layer pipeline',
      '34:5  there is no colon with a space after it in this line. If it is a setting, write "layer: pipeline"',
    ],
    [
      'layer: pipeline',
      'layer:pipeline',
      '34:5  there is no colon with a space after it in this line. If it is a setting, write "layer: pipeline"',
    ],
    [
      '  - id: ivo-brandt',
      '  -id: ivo-brandt',
      '23:3  a space is missing after the dash. Write it as "- id: ivo-brandt"',
    ],
    [
      'title: Confirm the call',
      'title: Confirm: the call',
      '42:20  there is a second colon in this line. Put the text after the first one in quotes',
    ],
    [
      'name: Ivo Brandt',
      'name: "Ivo Brandt',
      '24:11  a text that begins with " has no end. Put a " after it',
    ],
    ['roles: [lead]', 'roles: [lead', '25:12  the "[" here is never closed. Put a "]" at the end'],
    [
      '{ id: sales, title: Sales }',
      '{ id: sales, title: Sales',
      '12:5  the "{" here is never closed. Put a "}" at the end',
    ],
    [
      '            title: Confirm the call',
      '              title: Confirm the call',
      '41:11  the line after this one is indented too far. Lines of one group begin in the same column',
    ],
    [
      '            title: Confirm the call',
      '          title: Confirm the call',
      '42:11  this line does not begin in the same column as those it belongs with. Lines of one group begin in the same column',
    ],
    [
      '    title: New business',
      '   title: New business',
      '33:4  there is no colon with a space after it in this line. If it is a setting, write "title: New business"',
    ],
    [
      'name: Small company',
      'name: Small company\nname: Other',
      '3:1  "name" is given twice in the same group. Keep one of the two and remove the other',
    ],
    [
      'title: First call',
      'title: @First call',
      '38:16  a text cannot begin with "@". Put the whole text in double quotes: "…"',
    ],
    [
      'title: First call',
      'title: %First call',
      '38:16  a text cannot begin with "%". Put the whole text in double quotes: "…"',
    ],
    [
      'title: First call',
      'title: *First call',
      '38:23  this does not fit to what stands before it in the line. Put the whole text in double quotes: "…"',
    ],
    [
      'title: First call',
      'title: !First call',
      '38:16  a text cannot begin with "!". Put the whole text in double quotes: "…"',
    ],
    [
      'title: First call',
      'title: {{deal}} call',
      '38:25  this does not fit to what stands before it in the line. Put the whole text in double quotes: "…"',
    ],
    [
      'title: First call',
      "title: 'The customer's call'",
      '38:30  this does not fit to what stands before it in the line. Put the whole text in double quotes: "…"',
    ],
    [
      '      Ask who decides.',
      'Ask who decides.',
      '75:1  there is no colon with a space after it in this line. If it is a setting, write "Ask: who decides."',
    ],
    ['roles:\n', '---\nroles:\n', '11:1  the line "---" begins a second document here. Remove that line'],
    [
      'title: First call',
      'title: "C:\\quotes"',
      '38:19  a "\\" in double quotes has a meaning of its own. Use single quotes around the text',
    ],
    ['name: Ivo Brandt', "name: 'Ivo", "24:11  a text that begins with ' has no end. Put a ' after it"],
  ]);
});
