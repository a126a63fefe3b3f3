import { describe } from 'vitest';
import { refuses } from './refuses.ts';

describe('a name that nothing carries, or two things carry', () => {
  refuses([
    [
      'name: Ivo Brandt',
      'name: mara lindt',
      '24:11  people[ivo-brandt].name: "mara-lindt" has the name "mara lindt" too, so a record that only names its owner could not be given to either. Write one of them differently, such as with a middle initial',
    ],
    [
      '[mon, tue, wed, thu, fri]',
      '[mon, mon]',
      '6:19  calendar.workdays[1]: "mon" stands in this list twice. Remove one of them, or correct it',
    ],
    [
      'roles: [lead]',
      'roles: [leed]',
      '25:13  people[ivo-brandt].roles[0]: there is no role with the id "leed". Did you mean "lead"?',
    ],
    [
      'owner: sales\n            sop',
      'owner: mara-lindt\n            sop',
      '44:20  motions[new-business].stages[first-call].steps[confirm-call].owner: there is no role with the id "mara-lindt". It can be: sales …',
    ],
    [
      'sop: calling',
      'sop: caling',
      '45:18  motions[new-business].stages[first-call].steps[confirm-call].sop: there is no SOP with the id "caling". Did you mean "calling"?',
    ],
    [
      'sops: [calling]',
      'sops: [pricing]',
      '57:16  motions[new-business].stages[proposal].sops[0]: there is no SOP with the id "pricing". It can be: calling',
    ],
    [
      '    owner: lead\n',
      '    owner: leader\n',
      '73:12  sops[calling].owner: there is no role with the id "leader". Did you mean "lead"?',
    ],
    [
      'stages: [proposal]',
      'stages: [propsal]',
      '65:18  motions[new-business].stalls[large].stages[0]: there is no stage with the id "propsal". Did you mean "proposal"?',
    ],
    [
      'person: mara-lindt',
      'person: mara',
      '68:52  motions[new-business].routing[rest].to.person: there is no person with the id "mara". Did you mean "mara-lindt"?',
    ],
    [
      'known: region',
      'known: regoin',
      '51:32  motions[new-business].stages[first-call].steps[hold-call].doneWhen.known: there is no property with the id "regoin". Did you mean "region"?',
    ],
    [
      'known: amount',
      'known: amuont',
      '53:60  motions[new-business].stages[first-call].exit[budget].known: there is no property with the id "amuont". Did you mean "amount"?',
    ],
    [
      'after: confirm-call',
      'after: confirm',
      '49:20  motions[new-business].stages[first-call].steps[hold-call].after: there is no earlier step of this stage with the id "confirm". Did you mean "confirm-call"?',
    ],
    [
      'after: confirm-call',
      'after: hold-call',
      '49:20  motions[new-business].stages[first-call].steps[hold-call].after: there is no earlier step of this stage with the id "hold-call". It can be: confirm-call',
    ],
    [
      '            due: 4 business hours\n',
      '            due: 4 business hours\n            after: hold-call\n',
      '44:20  motions[new-business].stages[first-call].steps[confirm-call].after: there is no earlier step of this stage with the id "hold-call"',
    ],
    [
      'id: proposal\n',
      'id: first-call\n',
      '54:13  motions[new-business].stages[first-call].id: the stage id "first-call" is given twice (it is also number 1 of this list). Each needs an id of its own',
      '65:18  motions[new-business].stalls[large].stages[0]: there is no stage with the id "proposal". It can be: first-call …',
    ],
    [
      'id: ivo-brandt\n',
      'id: mara-lindt\n',
      '22:55  people[mara-lindt].away[0].cover: there is no person with the id "ivo-brandt". It can be: mara-lindt',
      '23:9  people[mara-lindt].id: the person id "mara-lindt" is given twice (it is also number 1 of this list). Each needs an id of its own',
    ],
    [
      'id: lead, title',
      'id: sales, title',
      '13:11  roles[sales].id: the role id "sales" is given twice (it is also number 1 of this list). Each needs an id of its own',
      '25:13  people[ivo-brandt].roles[0]: there is no role with the id "lead". It can be: sales',
      '73:12  sops[calling].owner: there is no role with the id "lead". It can be: sales',
    ],
    [
      'id: hold-call',
      'id: confirm-call',
      '46:17  motions[new-business].stages[first-call].steps[confirm-call].id: the step id "confirm-call" is given twice (it is also number 1 of this list). Each needs an id of its own',
    ],
    [
      '{ id: region,',
      '{ id: amount,',
      '28:11  properties[amount].id: every record has "amount", and it is an amount of money, not a text. Add "type: money", or choose another id',
      '51:32  motions[new-business].stages[first-call].steps[hold-call].doneWhen.known: there is no property with the id "region". It can be: name …',
      '66:35  motions[new-business].stalls[large].when.moreThan: "moreThan" cannot be asked of "amount", which is a text. It can be asked: is …',
    ],
    [
      '[presentationscheduled]',
      '[appointmentscheduled]',
      '54:9  motions[new-business].stages[proposal]: on hubspot, "appointmentscheduled" would mean this stage and "first-call". Give it to one of them only',
    ],
    [
      '[presentationscheduled]',
      '[first call]',
      '54:9  motions[new-business].stages[proposal]: on hubspot, "first call" would mean this stage and "first-call". Give it to one of them only',
    ],
    [
      '    name: Ivo Brandt\n',
      '    name: Ivo Brandt\n    hosts: { hubspot: ["77001"] }\n',
      '25:24  people[ivo-brandt].hosts.hubspot[0]: "77001" would mean this person and "mara-lindt". Give it to one of them only',
    ],
  ]);
});
