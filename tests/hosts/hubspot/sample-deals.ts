import type { StandInDeal } from './stand-in-options.ts';

const rows = `
Northwind retainer 2027|Proposal sent|€48,000|Mara Lindt|Dec 18, 2026|Send the proposal recap|Northwind Traders|Julia Ortega
Fabrikam onboarding programme|Discovery|€9,800|Ivo Brandt|Jan 15, 2027||Fabrikam GmbH|Tom Eriksen
Contoso service desk|Contract sent|€31,000|Mara Lindt|Dec 4, 2026|Call legal about clause 7|Contoso Ltd|Priya Raman
Tailspin rollout|Proposal sent|€22,500|Sanne de Wit|Nov 30, 2026|Confirm the start date|Tailspin Toys|Luis Prado
Adatum website|Qualified|€12,400|Ivo Brandt|Feb 2, 2027|Book the discovery call|Adatum Corp|Hannah Vogel
Wingtip analytics|Discovery|€27,900|Sanne de Wit|Jan 22, 2027|Map their reporting flow|Wingtip Labs|Omar Haddad
Proseware migration|Qualified|€64,000|Mara Lindt|Mar 12, 2027||Proseware Inc|Ellen Kowalski
Litware support plan|Proposal sent|€18,200|Ivo Brandt|Dec 11, 2026|Walk through pricing|Litware AG|Nils Berger
Alpine Ski House portal|Contract sent|€39,500|Sanne de Wit|Dec 2, 2026|Chase the signature|Alpine Ski House|Clara Huber
Blue Yonder pilot|Discovery|€7,500|Mara Lindt|Jan 8, 2027|Agree success measures|Blue Yonder Air|Sam Okafor
City Power audit|Qualified|€15,000|Ivo Brandt|Feb 19, 2027|Send the questionnaire|City Power & Light|Ruth Meyer
Coho Winery shop|Proposal sent|€21,300|Sanne de Wit|Dec 16, 2026||Coho Winery|Paul Moreau
Fourth Coffee loyalty|Discovery|€33,700|Mara Lindt|Jan 27, 2027|Meet the operations lead|Fourth Coffee|Ines Castro
Graphic Design retainer|Qualified|€6,900|Ivo Brandt|Feb 26, 2027|Qualify the budget|Graphic Design Institute|Leo Hart
Humongous Insurance CRM|Contract sent|€88,000|Sanne de Wit|Dec 9, 2026|Answer security questions|Humongous Insurance|Grace Lin
Lucerne Publishing archive|Proposal sent|€25,600|Mara Lindt|Dec 21, 2026|Present to the board|Lucerne Publishing|Beat Frei
Margie's Travel booking|Discovery|€13,100|Ivo Brandt|Jan 18, 2027|Interview two planners|Margie's Travel|Margie Stone
Munson's Pickles supply|Qualified|€11,700|Sanne de Wit|Feb 9, 2027||Munson's Pickles|Fred Munson
Relecloud hosting|Proposal sent|€54,200|Mara Lindt|Dec 29, 2026|Adjust the payment plan|Relecloud|Aiko Tanaka
School of Fine Art site|Contract sent|€16,400|Ivo Brandt|Dec 3, 2026|Collect the order form|School of Fine Art|Marc Petit
Southridge Video studio|Discovery|€29,000|Sanne de Wit|Jan 11, 2027|Visit the studio|Southridge Video|Dana White
Trey Research lab|Qualified|€72,000|Mara Lindt|Mar 5, 2027|Find the sponsor|Trey Research|Henrik Lund
VanArsdel field app|Proposal sent|€45,900|Ivo Brandt|Dec 23, 2026|Add the mobile option|VanArsdel Ltd|Nora Weiss
Wide World logistics|Discovery|€37,800|Sanne de Wit|Jan 29, 2027|Trace one shipment|Wide World Importers|Ali Demir
Woodgrove bank portal|Contract sent|€96,500|Mara Lindt|Dec 7, 2026|Prepare the handoff|Woodgrove Bank|Eva Lindqvist
Best for You Organics|Qualified|€8,300|Ivo Brandt|Feb 16, 2027||Best for You Organics|Rosa Almeida
First Up consultancy|Proposal sent|€19,900|Sanne de Wit|Dec 14, 2026|Name a reference|First Up Consultants|Karl Brandt
Liberty's Delightful bakery|Discovery|€5,600|Mara Lindt|Jan 6, 2027|Taste the pilot menu|Liberty's Bakery|Liberty Jones`;

/** Twenty-eight deals of a small services company. */
export const sampleDeals: StandInDeal[] = rows
  .trim()
  .split('\n')
  .map((row, index) => {
    const [
      name = '',
      stage = '',
      amount = '',
      owner = '',
      closeDate = '',
      nextStep = '',
      company = '',
      contact = '',
    ] = row.split('|');
    const id = String(21_940_880_101 + index * 137);
    return {
      id,
      name,
      pipeline: 'New business',
      stage,
      amount,
      owner,
      closeDate,
      nextStep,
      company,
      contact,
    };
  });
