import { describe } from 'vitest';
import { refuses } from './refuses.ts';

/** The routing rule of the small playbook, and after it a handoff and the motion that it starts. */
const rest = '      - { id: rest, title: The rest, to: { person: mara-lindt } }\n';

function withHandoff(item: string, more = '', sides = 'sender: sales, receiver: lead'): string {
  return `${rest}    handoffs:
      - id: to-delivery
        title: To delivery
        stage: won
        starts: delivery
        <<: { ${sides} }
        items:
          - ${item}
${more}  - { id: delivery, title: Delivery, layer: delivery, on: { object: project }, stages: [{ id: begin, title: Begin }] }
`.replace(/ {8}<<: \{ (.*), (.*) \}\n/, '        $1\n        $2\n');
}

const where = 'motions[new-business].handoffs[to-delivery]';
const region = '{ id: region, title: Region, owner: sales, known: region }';

describe('a handoff that cannot be', () => {
  refuses([
    [rest, withHandoff(region)],
    [
      rest,
      withHandoff('{ id: region, title: Region, owner: saels, known: regoin }'),
      `77:49  ${where}.items[region].owner: there is no role with the id "saels". Did you mean "sales"?`,
      `77:63  ${where}.items[region].known: there is no property with the id "regoin". Did you mean "region"?`,
    ],
    [
      rest,
      withHandoff('{ id: region, title: Region, owner: sales, known: region, evidence: link }'),
      `77:13  ${where}.items[region]: this needs either "known" with a property, or "evidence"; not both`,
    ],
    [
      rest,
      withHandoff('{ id: region, title: Region, owner: sales, from: later }'),
      `77:62  ${where}.items[region].from: there is no stage with the id "later". It can be: first-call …`,
    ],
    [
      rest,
      withHandoff('{ id: region, title: Region, owner: sales, due: 2 business days before sturt date }'),
      `77:61  ${where}.items[region].due: there is no date called "sturt date". Did you mean "start date"?`,
    ],
    [
      rest,
      withHandoff(
        region,
        '        carries: [{ from: region, to: startDate }, { from: amount, to: startDate }]\n',
      ),
      `78:72  ${where}.carries[1].to: "startDate" is given a value twice. Keep one of the two`,
    ],
    [
      rest,
      withHandoff(region).replace('starts: delivery', 'starts: new-business'),
      `73:17  ${where}.starts: there is no other motion with the id "new-business". It can be: delivery`,
    ],
    [
      rest,
      withHandoff(region, '', 'sender: sales, receiver: delivery-lead'),
      `75:19  ${where}.receiver: there is no role with the id "delivery-lead". It can be: sales …`,
    ],
    [
      rest,
      withHandoff(region).replace('stage: won', 'stage: wan'),
      `72:16  ${where}.stage: there is no stage with the id "wan". Did you mean "won"?`,
    ],
    [
      rest,
      withHandoff(
        region,
        '        messages: [{ id: hello, title: Hello, to: customer, body: "{name}, {item.regoin}" }, { id: region, title: R, to: team, body: "{promises}" }]\n',
      ),
      `78:67  ${where}.messages[hello].body: "item.regoin" in braces stands for nothing. Did you mean "item.region"?`,
      `78:100  ${where}.messages[region].id: an item has the id "region" already. Each needs an id of its own`,
    ],
    [
      rest,
      withHandoff(region, '        accept: soon\n'),
      `78:17  ${where}.accept: "soon" must be a time such as "4 business hours", "2 business days" or "3 days"`,
    ],
  ]);
});
