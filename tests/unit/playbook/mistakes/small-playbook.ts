/** A small playbook that is in order. It stays as it is: the places of mistakes are counted in it. */
export const smallPlaybook = `waymark: 1
name: Small company

calendar:
  timeZone: Europe/Berlin
  workdays: [mon, tue, wed, thu, fri]
  opens: "09:00"
  closes: "17:00"
  holidays: [2026-12-24, 2026-12-25]

roles:
  - { id: sales, title: Sales }
  - { id: lead, title: Sales lead }

people:
  - id: mara-lindt
    name: Mara Lindt
    email: mara@small.example
    roles: [sales]
    hosts: { hubspot: ["77001"] }
    away:
      - { from: 2026-12-21, until: 2027-01-04, cover: ivo-brandt }
  - id: ivo-brandt
    name: Ivo Brandt
    roles: [lead]

properties:
  - { id: region, title: Region, hosts: { hubspot: region } }
  - { id: startDate, title: Start date, type: date, hosts: { hubspot: start_date } }

motions:
  - id: new-business
    title: New business
    layer: pipeline
    on: { object: deal }
    stages:
      - id: first-call
        title: First call
        hosts: { hubspot: [appointmentscheduled] }
        steps:
          - id: confirm-call
            title: Confirm the call
            due: 4 business hours
            owner: sales
            sop: calling
          - id: hold-call
            title: Hold the call
            due: 3 business days
            after: confirm-call
            owner: sales
            doneWhen: { known: region }
        exit:
          - { id: budget, title: A budget is known, known: amount }
      - id: proposal
        title: Proposal
        hosts: { hubspot: [presentationscheduled] }
        sops: [calling]
      - { id: won, title: Won, kind: won }
    stalls:
      - id: three-weeks
        title: Three weeks
        after: 21 days
      - id: large
        title: Large deals
        stages: [proposal]
        when: { property: amount, moreThan: 50000 }
    routing:
      - { id: rest, title: The rest, to: { person: mara-lindt } }

sops:
  - id: calling
    title: Calling
    owner: lead
    body: |
      Ask who decides.
`;
