import Papa from 'papaparse';

/**
 * Prints example deals for the starter "services" as CSV, as a CRM would export them today: some fresh, some stalled,
 * some without an owner. `node scripts/demo-deals.ts > deals.csv`; examples/imports/demo.map.yaml is the mapping.
 */
const stages = [
  'Appointment Scheduled',
  'Qualified To Buy',
  'Presentation Scheduled',
  'Decision Maker Bought-In',
  'Contract Sent',
];

/** Company and work, stage (0 the first), days in it, owner, amount, days until the customer wants to decide. */
const deals: [string, number, number, string, number, number | null][] = [
  ['Halden Logistics · Warehouse audit', 0, 1, 'Mara Lindt', 18_000, null],
  ['Brightwater Clinics · Booking portal', 0, 3, 'Ivo Brandt', 42_000, 60],
  ['Oakridge Schools · Network plan', 0, 9, '', 26_500, null],
  ['Fjord Foods · Label printing', 0, 0, '', 9_800, null],
  ['Terracotta Hotels · Guest Wi-Fi', 0, 14, 'Ivo Brandt', 31_000, 45],
  ['Lumen Press · Archive migration', 1, 2, 'Mara Lindt', 55_000, 40],
  ['Kestrel Air Cargo · Dispatch review', 1, 6, 'Ivo Brandt', 73_000, 30],
  ['Marlow & Finch · Client intranet', 1, 21, 'Mara Lindt', 38_500, 20],
  ['Piazza Retail · Till replacement', 1, 12, '', 64_000, 50],
  ['Solano Vineyards · Cellar sensors', 1, 4, 'Ivo Brandt', 22_000, 35],
  ['Granite Works · Tender support', 2, 1, 'Mara Lindt', 91_000, 25],
  ['Nordlicht Theater · Ticketing', 2, 8, 'Ivo Brandt', 47_000, 15],
  ['Cobalt Dental · Practice rollout', 2, 17, 'Mara Lindt', 120_000, -3],
  ['Verdant Farms · Field planning', 2, 30, 'Mara Lindt', 36_000, -12],
  ['Atlas Courier · Route pilot', 2, 5, 'Ivo Brandt', 58_000, 21],
  ['Harbour Trust · Data room', 3, 2, 'Mara Lindt', 134_000, 14],
  ['Sienna Ceramics · Shop relaunch', 3, 11, 'Ivo Brandt', 49_000, 7],
  ['Polar Cold Chain · Monitoring', 3, 26, 'Mara Lindt', 88_000, -8],
  ['Juniper Legal · Matter intake', 3, 6, '', 41_000, 12],
  ['Beacon Insurance · Claims review', 4, 1, 'Ivo Brandt', 156_000, 5],
  ['Redwood Housing · Tenant portal', 4, 4, 'Mara Lindt', 97_000, 3],
  ['Quarry Lane Brewery · Stock count', 4, 13, 'Ivo Brandt', 28_000, -5],
  ['Meridian Rail · Depot survey', 4, 9, 'Mara Lindt', 210_000, 2],
  ['Aster Pharma · Validation plan', 4, 22, 'Ivo Brandt', 175_000, -14],
];

const today = Date.now();
const rows = deals.map(([name, stage, days, owner, amount, decides], index) => ({
  deal_id: String(9001 + index),
  deal_name: name,
  stage: stages[stage],
  entered: day(-days),
  owner,
  amount,
  close_date: decides === null ? '' : day(decides),
  as_of: day(0),
}));
console.log(Papa.unparse(rows));

/** The date so many days from now, ISO 8601. */
function day(offset: number): string {
  return new Date(today + offset * 86_400_000).toISOString().slice(0, 10);
}
