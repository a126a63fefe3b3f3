import * as z from 'zod/mini';
import { extension } from './extension.ts';

/** Firefox's list of what the person lets an extension send; other browsers have none. */
const granted = z.object({ data_collection: z.optional(z.array(z.string())) });

/**
 * Whether the extension may report how often something was not found on which kind of page, or among the SOPs, and how
 * often these were opened. Firefox lets each person
 * refuse that when installing, and later among the add-on's permissions; elsewhere nobody is asked by the browser.
 */
export async function mayReportPages(): Promise<boolean> {
  const { data_collection: kinds } = granted.parse(await extension.permissions.getAll());
  return kinds === undefined || kinds.includes('technicalAndInteraction');
}
