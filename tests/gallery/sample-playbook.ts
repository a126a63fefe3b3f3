/** A playbook with something of everything that the forms have fields for. */
export const samplePlaybook = `waymark: 1
name: Studio playbook
calendar:
  timeZone: Europe/Berlin
  workdays: [mon, tue, wed, thu, fri]
  opens: "09:00"
  closes: "17:30"
  holidays: [2026-12-24, 2026-12-25]
roles:
  - { id: account-executive, title: Account executive }
  - { id: solution-lead, title: Solution lead }
people:
  - id: mara-lindt
    name: Mara Lindt
    email: mara@northwind.example
    roles: [account-executive]
    hosts: { hubspot: ["77001"] }
    away:
      - { from: 2026-12-21, until: 2027-01-04, cover: ivo-brandt }
  - { id: ivo-brandt, name: Ivo Brandt, roles: [account-executive, solution-lead] }
properties:
  - { id: budgetHolder, title: Budget holder, hosts: { hubspot: budget_holder } }
motions:
  - id: new-business
    title: New business
    layer: pipeline
    on: { object: deal }
    stages:
      - id: first-call
        title: First call
        hosts: { hubspot: [appointmentscheduled, Appointment Scheduled] }
        steps:
          - id: confirm-call
            title: Confirm the call and send the agenda
            due: 4 business hours
            owner: account-executive
            sop: first-call
          - id: hold-call
            title: Hold the call and write the summary
            due: 3 business days
            after: confirm-call
            owner: account-executive
          - id: workshop
            title: Agree the scope in a workshop
            due: 5 business days
            owner: solution-lead
            when: { property: amount, moreThan: 50000 }
        exit:
          - { id: budget-holder, title: Budget holder met, known: budgetHolder }
          - { id: need, title: The need is written in the customer's words, confirmed: true }
      - id: proposal
        title: Proposal
      - { id: won, title: Won, kind: won }
      - { id: lost, title: Lost, kind: lost }
    stalls:
      - id: large-deals
        title: A large deal moves every two weeks
        after: 14 days
        when:
          all:
            - { property: amount, moreThan: 50000 }
            - { property: source, oneOf: [Referral, Partner] }
            - not: { visited: proposal }
      - { id: three-weeks, title: Three weeks is a stall, after: 21 days }
    routing:
      - { id: rest, title: Everything goes to sales, to: { role: account-executive } }
    handoffs:
      - id: to-delivery
        title: Sales to delivery
        stage: won
        starts: delivery
        sender: account-executive
        receiver: solution-lead
        late: [solution-lead]
        items:
          - { id: need, title: The need in the customer's words, owner: account-executive, from: first-call, evidence: note }
          - { id: contract, title: The signed contract, owner: account-executive, evidence: link, due: 1 business day }
        carries:
          - { from: amount, to: amount }
        messages:
          - { id: welcome, title: Welcome to the customer, to: customer, body: "Thank you for {name}. {receiver} looks after it." }
  - id: delivery
    title: Delivery
    layer: delivery
    on: { object: project }
    stages:
      - { id: under-way, title: Under way }
      - { id: completed, title: Completed, kind: won }
sops:
  - id: first-call
    title: The first call
    owner: solution-lead
    body: |
      The customer decides on this call whether we listen.

      1. Send an agenda of three lines.
      2. Write the need **in their words** on the deal.
`;
