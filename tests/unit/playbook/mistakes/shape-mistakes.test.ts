import { describe } from 'vitest';
import { refuses } from './refuses.ts';

describe('a setting that is missing, unknown or of the wrong kind', () => {
  refuses([
    [
      'opens: "09:00"',
      'opens: “09:00”',
      '7:10  calendar.opens: "“09:00”" is not a time of day. Use straight quotes instead of curly ones. Clock times look like "09:00"',
    ],
    [
      'title: First call',
      'title: # First call',
      '38:16  motions[new-business].stages[first-call].title: nothing is written here. It must be text',
    ],
    [
      '    body: |\n      Ask who decides.',
      '    body:\n      Ask: who decides.',
      '75:7  sops[calling].body: this is a group of settings, and must be text. Write "body: |" and the text below it',
    ],
    [
      '            owner: sales\n            sop',
      '            ownr: sales\n            sop',
      '44:13  motions[new-business].stages[first-call].steps[confirm-call].ownr: "ownr" is not known here. Did you mean "owner"?',
    ],
    ['roles:\n', 'rolles:\n', '11:1  rolles: "rolles" is not known here. Did you mean "roles"?'],
    [
      '            due: 4',
      '            Due: 4',
      '43:13  motions[new-business].stages[first-call].steps[confirm-call].Due: "Due" is not known here. Did you mean "due"?',
    ],
    [
      '    layer: pipeline',
      '    layer: pipeline\n    colour: blue',
      '35:5  motions[new-business].colour: "colour" is not known here. It can be: id …',
    ],
    [
      '    on: { object: deal }',
      '    on: { object: deal }\n    holidays: [2026-12-24]',
      '36:5  motions[new-business].holidays: "holidays" is not known here. It can be: id …',
    ],
    [
      '    layer: pipeline\n',
      '',
      '32:5  motions[new-business].layer: this is missing. It can be: pipeline …',
    ],
    [
      '            owner: sales\n            doneWhen',
      '            doneWhen',
      '46:13  motions[new-business].stages[first-call].steps[hold-call].owner: this is missing. It must be text',
    ],
    [
      'hubspot: ["77001"]',
      'hubspot: [77001]',
      '20:24  people[mara-lindt].hosts.hubspot[0]: 77001 must be text. Write it in quotes: "77001"',
    ],
    [
      'title: First call',
      'title: true',
      '38:16  motions[new-business].stages[first-call].title: true must be text. Write it in quotes: "true"',
    ],
    [
      'title: First call',
      'title:',
      '38:15  motions[new-business].stages[first-call].title: nothing is written here. It must be text',
    ],
    [
      'title: First call',
      'title: ""',
      '38:16  motions[new-business].stages[first-call].title: this text is empty. Write something between the quotes',
    ],
    [
      'roles: [lead]',
      'roles: lead',
      '25:12  people[ivo-brandt].roles: "lead" must be a list. Write it as [lead]',
    ],
    [
      'title: First call',
      'title: [First call]',
      '38:16  motions[new-business].stages[first-call].title: this is a list, and must be text',
    ],
    [
      'stages: [proposal]',
      'stages: proposal',
      '65:17  motions[new-business].stalls[large].stages: "proposal" must be a list. Write it as [proposal]',
    ],
    [
      'roles:\n  - { id: sales, title: Sales }\n  - { id: lead, title: Sales lead }',
      'roles:\n  sales: Sales\n  lead: Sales lead',
      '12:3  roles: this is a group of settings, and must be a list. Begin each line with "- "',
    ],
    [
      'id: first-call',
      'id: First Call',
      '37:13  motions[new-business].stages[First Call].id: "First Call" is not an id. Ids are small letters, digits and hyphens, as in first-call',
    ],
    [
      'id: first-call',
      'id: first_call',
      '37:13  motions[new-business].stages[first_call].id: "first_call" is not an id. Ids are small letters, digits and hyphens, as in first-call',
    ],
    [
      'id: mara-lindt',
      'id: Mara-Lindt',
      '16:9  people[Mara-Lindt].id: "Mara-Lindt" is not an id. Ids are small letters, digits and hyphens, as in mara-lindt',
    ],
    [
      'id: first-call',
      'id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      '37:13  motions[new-business].stages[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa].id: this is too long: at most 60 characters are possible',
    ],
    [
      '{ id: region,',
      '{ id: the region,',
      '28:11  properties[the region].id: "the region" is not the id of a property. Such ids are letters and digits without spaces, as in budgetHolder',
    ],
    [
      'Region, hosts: { hubspot: region } }',
      'Region }',
      '28:5  properties[region].hosts: this is missing. It must be a group of settings',
    ],
    [
      'opens: "09:00"',
      'opens: "9:00"',
      '7:10  calendar.opens: "9:00" is not a time of day. Clock times look like "09:00"',
    ],
    [
      'opens: "09:00"',
      'opens: 9:00',
      '7:10  calendar.opens: "9:00" is not a time of day. Clock times look like "09:00"',
    ],
    [
      'opens: "09:00"',
      'opens: 9am',
      '7:10  calendar.opens: "9am" is not a time of day. Clock times look like "09:00"',
    ],
    [
      'closes: "17:00"',
      'closes: "24:00"',
      '8:11  calendar.closes: "24:00" is not a time of day. Clock times look like "09:00"',
    ],
    [
      'closes: "17:00"',
      'closes: 17',
      '8:11  calendar.closes: 17 must be text. Clock times look like "09:00"',
    ],
    [
      'closes: "17:00"',
      'closes: "08:00"',
      '8:11  calendar.closes: the day closes at 08:00, not after it opens at 09:00: no step could ever come due. Give a later closing time',
    ],
    [
      'Europe/Berlin',
      'Europe/Berlni',
      '5:13  calendar.timeZone: "Europe/Berlni" is not a time zone. Did you mean "Europe/Berlin"?',
    ],
    [
      'Europe/Berlin',
      'Berlin time',
      '5:13  calendar.timeZone: "Berlin time" is not a time zone. It looks like "Europe/Berlin"',
    ],
    [
      '[mon, tue, wed, thu, fri]',
      '[Monday, Tuesday]',
      '6:14  calendar.workdays[0]: "Monday" is not possible here. It can be: mon …',
      '6:22  calendar.workdays[1]: "Tuesday" is not possible here. It can be: mon …',
    ],
    [
      '[mon, tue, wed, thu, fri]',
      '[mon, die]',
      '6:19  calendar.workdays[1]: "die" is not possible here. It can be: mon …',
    ],
    [
      '[mon, tue, wed, thu, fri]',
      'mon-fri',
      '6:13  calendar.workdays: "mon-fri" must be a list. Write it as [mon-fri]',
    ],
    ['[mon, tue, wed, thu, fri]', '[]', '6:13  calendar.workdays: this list is empty. Give at least one'],
    [
      '2026-12-25]',
      '2026-13-45]',
      '9:26  calendar.holidays[1]: "2026-13-45" is not a date. Dates look like 2026-12-24',
    ],
    [
      '2026-12-25]',
      '25.12.2026]',
      '9:26  calendar.holidays[1]: "25.12.2026" is not a date. Dates look like 2026-12-24',
    ],
    [
      '2026-12-25]',
      '2026-02-31]',
      '9:26  calendar.holidays[1]: "2026-02-31" is not a date. Dates look like 2026-12-24',
    ],
    [
      'mara@small.example',
      'mara at small',
      '18:12  people[mara-lindt].email: "mara at small" is not an e-mail address. It looks like name@company.example',
    ],
    [
      'hosts: { hubspot: ["77001"] }',
      'hosts: { hubspott: ["77001"] }',
      '20:14  people[mara-lindt].hosts.hubspott: "hubspott" is not known here. Did you mean "hubspot"?',
    ],
    [
      'layer: pipeline',
      'layer: sales',
      '34:12  motions[new-business].layer: "sales" is not possible here. It can be: pipeline …',
    ],
    [
      'kind: won',
      'kind: closed',
      '58:38  motions[new-business].stages[won].kind: "closed" is not possible here. It can be: open …',
    ],
    [
      'waymark: 1',
      'waymark: 2',
      '1:10  waymark: the file must say "waymark: 1", the form this is written in. Write "waymark: 1" in the first line',
    ],
    [
      'waymark: 1',
      'waymark: "1"',
      '1:10  waymark: the file must say "waymark: 1", the form this is written in. Write "waymark: 1" in the first line',
    ],
    [
      'waymark: 1\n',
      '',
      '1:1  waymark: the file must say "waymark: 1", the form this is written in. Write "waymark: 1" in the first line',
    ],
    [
      '    roles: [lead]',
      '    roles: []',
      '25:12  people[ivo-brandt].roles: this list is empty. Give at least one',
    ],
    [
      'stages: [proposal]',
      'stages: []',
      '65:17  motions[new-business].stalls[large].stages: this list is empty. Give at least one',
    ],
    [
      'owner: sales\n            sop',
      'owner: Sales\n            sop',
      '44:20  motions[new-business].stages[first-call].steps[confirm-call].owner: "Sales" is not an id. Ids are small letters, digits and hyphens, as in sales',
    ],
    [
      'person: mara-lindt',
      'person: Mara Lindt',
      '68:52  motions[new-business].routing[rest].to.person: "Mara Lindt" is not an id. Ids are small letters, digits and hyphens, as in mara-lindt',
    ],
    [
      'after: 21 days',
      'after: 21 days\n        level: loud',
      '63:16  motions[new-business].stalls[three-weeks].level: "loud" is not possible here. It can be: quiet …',
    ],
  ]);
});
