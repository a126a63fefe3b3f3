/** A playbook under which a deal in Proposal has so many warnings, and an SOP of about a hundred kilobytes. */
export function heavyPlaybook(warnings: number): string {
  const rules = Array.from(
    { length: warnings },
    (_, n) =>
      `      - { id: rule-${n}, title: "Warning ${n}: something of this deal is not as it should be", after: ${(n % 20) + 1} days, level: quiet }`,
  );
  const part = (n: number) =>
    `## Part ${n}\n\n1. Open the **template** of part ${n}.\n2. Write the decision, with its *owner*.\n\n| Who | What |\n| --- | --- |\n| Sales | ${n} |\n| Delivery | the rest |\n\nA paragraph of some length that says why part ${n} is done in this way and in no other, with [a link](https://example.com/${n}).\n\n`;
  let body = '';
  // A text of an SOP may have 100,000 characters.
  for (let n = 1; body.length + part(n).length < 99_000; n += 1) body += part(n);
  const indented = body.trimEnd().replaceAll(/^(?=.)/gm, '      ');
  return `waymark: 1
name: Heavy
calendar: { timeZone: Europe/Berlin, workdays: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:30" }
roles:
  - { id: sales, title: Sales }
people:
  - { id: mara-lindt, name: Mara Lindt, roles: [sales], hosts: { hubspot: ["77001"] } }
motions:
  - id: new-business
    title: New business
    layer: pipeline
    on: { object: deal }
    stages:
      - id: proposal
        title: Proposal
        hosts: { hubspot: [presentationscheduled, Presentation Scheduled] }
        steps:
          - { id: send, title: Send the proposal, due: 2 business days, owner: sales, sop: long }
        sops: [long]
    stalls:
${rules.join('\n')}
sops:
  - id: long
    title: The long one
    body: |
${indented}
`;
}
