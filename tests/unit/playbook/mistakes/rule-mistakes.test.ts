import { describe } from 'vitest';
import { refuses } from './refuses.ts';

describe('a rule, a time or a condition that cannot be', () => {
  refuses([
    [
      'cover: ivo-brandt',
      'cover: ivo',
      '22:55  people[mara-lindt].away[0].cover: there is no person with the id "ivo". Did you mean "ivo-brandt"?',
    ],
    [
      'cover: ivo-brandt',
      'cover: mara-lindt',
      '22:55  people[mara-lindt].away[0].cover: nobody can cover for themselves. Name somebody else, or leave it out',
    ],
    [
      'due: 4 business hours',
      'due: soon',
      '43:18  motions[new-business].stages[first-call].steps[confirm-call].due: "soon" must be a time such as "4 business hours", "2 business days", "3 days", "next Monday 09:00", "same day 17:00" or "2 business days before close date"',
    ],
    [
      'due: 4 business hours',
      'due: 0 days',
      '43:18  motions[new-business].stages[first-call].steps[confirm-call].due: "0 days" must be a time such as "4 business hours", "2 business days", "3 days", "next Monday 09:00", "same day 17:00" or "2 business days before close date"',
    ],
    [
      'due: 4 business hours',
      'due: 4h',
      '43:18  motions[new-business].stages[first-call].steps[confirm-call].due: "4h" must be a time such as "4 business hours", "2 business days", "3 days", "next Monday 09:00", "same day 17:00" or "2 business days before close date". Did you mean "4 business hours"?',
    ],
    [
      'due: 4 business hours',
      'due: 4 working hours',
      '43:18  motions[new-business].stages[first-call].steps[confirm-call].due: "4 working hours" must be a time such as "4 business hours", "2 business days", "3 days", "next Monday 09:00", "same day 17:00" or "2 business days before close date". Did you mean "4 business hours"?',
    ],
    [
      'due: 4 business hours',
      'due: 4',
      '43:18  motions[new-business].stages[first-call].steps[confirm-call].due: 4 must be text. Add the unit, as in "4 business hours" or "3 days"',
    ],
    [
      'due: 4 business hours',
      'due: 4 Business Hours',
      '43:18  motions[new-business].stages[first-call].steps[confirm-call].due: "4 Business Hours" must be a time such as "4 business hours", "2 business days", "3 days", "next Monday 09:00", "same day 17:00" or "2 business days before close date". Did you mean "4 business hours"?',
    ],
    [
      'due: 4 business hours',
      'due: 2 weeks',
      '43:18  motions[new-business].stages[first-call].steps[confirm-call].due: "2 weeks" must be a time such as "4 business hours", "2 business days", "3 days", "next Monday 09:00", "same day 17:00" or "2 business days before close date". Did you mean "14 days"?',
    ],
    [
      'after: 21 days',
      'after: 5 business hours',
      '62:16  motions[new-business].stalls[three-weeks].after: "5 business hours" must be a time such as "21 days" or "10 business days"',
    ],
    [
      '        after: 21 days\n',
      '',
      '60:9  motions[new-business].stalls[three-weeks]: this needs "after" with a time such as "21 days", or "when" with a condition',
    ],
    [
      'after: 21 days',
      'after: 3 weeks',
      '62:16  motions[new-business].stalls[three-weeks].after: "3 weeks" must be a time such as "21 days" or "10 business days"',
    ],
    [
      'doneWhen: { known: region }',
      'doneWhen: { knwon: region }',
      '51:23  motions[new-business].stages[first-call].steps[hold-call].doneWhen: this does not say when the step is done. Write "ticked", or "{ known: closeDate }" with a property',
    ],
    [
      'doneWhen: { known: region }',
      'doneWhen: region',
      '51:23  motions[new-business].stages[first-call].steps[hold-call].doneWhen: "region" does not say when the step is done. Write "ticked", or "{ known: closeDate }" with a property',
    ],
    [
      'known: amount }',
      'known: amount, confirmed: true }',
      '53:13  motions[new-business].stages[first-call].exit[budget]: this needs either "known" with a property, or "confirmed: true"',
    ],
    [
      ', known: amount }',
      ' }',
      '53:13  motions[new-business].stages[first-call].exit[budget]: this needs either "known" with a property, or "confirmed: true"',
    ],
    [
      'known: amount }',
      'confirmed: false }',
      '53:64  motions[new-business].stages[first-call].exit[budget].confirmed: false is not possible here. It can be: true',
    ],
    [
      'known: amount }',
      'confirmed: yes }',
      '53:64  motions[new-business].stages[first-call].exit[budget].confirmed: "yes" is not possible here. It can be: true',
    ],
    [
      'to: { person: mara-lindt }',
      'to: { person: mara-lindt, role: sales }',
      '68:42  motions[new-business].routing[rest].to: this needs either "person" or "role", or one of "roundRobin", "weighted", "leastLoaded" and "territory"',
    ],
    [
      'to: { person: mara-lindt }',
      'to: mara-lindt',
      '68:42  motions[new-business].routing[rest].to: "mara-lindt" must be a group of settings. Write a person or a role: { person: mara-lindt }',
    ],
    [
      'to: { person: mara-lindt }',
      'to: {}',
      '68:42  motions[new-business].routing[rest].to: this needs either "person" or "role", or one of "roundRobin", "weighted", "leastLoaded" and "territory"',
    ],
    [
      'until: 2027-01-04',
      'until: 2026-01-04',
      '22:36  people[mara-lindt].away[0].until: the leave ends on 2026-01-04, before it begins on 2026-12-21. Give a later last day',
    ],
    [
      '2027-01-04, cover: ivo-brandt }',
      '2027-01-04, cover: ivo-brandt }\n      - { from: 2027-01-02, until: 2027-01-09 }',
      '23:17  people[mara-lindt].away[1].from: this leave overlaps with the one from 2026-12-21 until 2027-01-04. Make one of the two',
    ],
    [
      'moreThan: 50000',
      'contains: large',
      '66:35  motions[new-business].stalls[large].when.contains: "contains" cannot be asked of "amount", which is an amount of money. It can be asked: equals …',
    ],
    [
      'moreThan: 50000',
      'moreThan: "50000"',
      '66:45  motions[new-business].stalls[large].when.moreThan: "50000" must be a number. Write it without quotes: 50000',
    ],
    [
      'moreThan: 50000',
      'moreThan: 50,000',
      '66:48  motions[new-business].stalls[large].when.0: the comma before "0" cuts the number in two. Write numbers without commas: 50000',
    ],
    [
      'moreThan: 50000',
      'moreThan: 50k',
      '66:45  motions[new-business].stalls[large].when.moreThan: "50k" must be a number. Write digits only, such as 50000',
    ],
    [
      'moreThan: 50000',
      'biggerThan: 50000',
      '66:35  motions[new-business].stalls[large].when.biggerThan: "biggerThan" is not known here. A condition looks like { property: amount, moreThan: 50000 }',
    ],
    [
      'moreThan: 50000',
      'morethan: 50000',
      '66:35  motions[new-business].stalls[large].when.morethan: "morethan" is not known here. Did you mean "moreThan"?',
    ],
    [
      'moreThan: 50000',
      'moreThan: 50000, lessThan: 9',
      '66:15  motions[new-business].stalls[large].when: this needs exactly one test beside "property", such as "is", "oneOf", "moreThan", "before" or "known"',
    ],
    [
      'property: amount, moreThan: 50000',
      'property: amount',
      '66:15  motions[new-business].stalls[large].when: this needs exactly one test beside "property", such as "is", "oneOf", "moreThan", "before" or "known"',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      'amount > 50000',
      '66:15  motions[new-business].stalls[large].when: "amount > 50000" must be a group of settings. A condition looks like { property: amount, moreThan: 50000 }',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '[{ property: amount, moreThan: 50000 }]',
      '66:15  motions[new-business].stalls[large].when: this is a list, and must be a group of settings. A condition looks like { property: amount, moreThan: 50000 }',
    ],
    [
      'property: amount',
      'property: amont',
      '66:27  motions[new-business].stalls[large].when.property: there is no property with the id "amont". Did you mean "amount"?',
    ],
    [
      'property: amount, moreThan',
      'moreThan',
      '66:15  motions[new-business].stalls[large].when: this needs exactly one of "all", "any", "not", "property", "visited", "activity" and "stageEntered"',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ amount: 50000 }',
      '66:17  motions[new-business].stalls[large].when.amount: "amount" is not known here. A condition looks like { property: amount, moreThan: 50000 }',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ visited: offer }',
      '66:26  motions[new-business].stalls[large].when.visited: there is no stage with the id "offer" in this motion. It can be: first-call …',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ property: closeDate, before: tomorrow }',
      '66:46  motions[new-business].stalls[large].when.before: "tomorrow" must be a day such as "2026-12-24", "today", "14 days ago" or "in 3 days"',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ property: closeDate, before: 24.12.2026 }',
      '66:46  motions[new-business].stalls[large].when.before: "24.12.2026" must be a day such as "2026-12-24", "today", "14 days ago" or "in 3 days"',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ property: closeDate, withinNext: 2 weeks }',
      '66:50  motions[new-business].stalls[large].when.withinNext: "2 weeks" must be a number of days such as "14 days"',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ property: source, is: [Ads, Web] }',
      '66:39  motions[new-business].stalls[large].when.is: this is a list, and must be text',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ property: source, oneOf: Ads }',
      '66:42  motions[new-business].stalls[large].when.oneOf: "Ads" must be a list. Write it as [Ads]',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ any: [] }',
      '66:22  motions[new-business].stalls[large].when.any: this list is empty. Give at least one',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ all: [{ visited: won }], any: [{ visited: won }] }',
      '66:15  motions[new-business].stalls[large].when: this needs exactly one of "all", "any", "not", "property", "visited", "activity" and "stageEntered"',
    ],
    [
      '{ property: amount, moreThan: 50000 }',
      '{ property: amount, known: maybe }',
      '66:42  motions[new-business].stalls[large].when.known: "maybe" must be true or false',
    ],
    [
      'stages: [proposal]',
      'stages: [won]',
      '65:18  motions[new-business].stalls[large].stages[0]: this rule would never flag anything in "Won", where records are won. Name open stages only',
    ],
    [
      '{ person: mara-lindt } }',
      '{ person: mara-lindt } }\n      - { id: late, title: Late, to: { role: lead } }',
      '69:9  motions[new-business].routing[late]: this rule is never reached: "The rest" before it takes every record. Move it up, or give the other rule a condition',
    ],
    [
      'stages: [proposal]',
      'stages: [proposal, proposal]',
      '65:28  motions[new-business].stalls[large].stages[1]: "proposal" stands in this list twice. Remove one of them, or correct it',
    ],
  ]);
});
