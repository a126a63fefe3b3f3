import type * as z from 'zod/mini';
import { playbookAnswer, versionsAnswer } from '../../lib/sync/admin-protocol.ts';
import type { Client } from '../client.ts';

/** The playbook in force as it was written, or nothing before the first one is published. */
export async function findPublished(client: Client): Promise<z.infer<typeof playbookAnswer> | undefined> {
  const { versions } = await client.get('/v1/playbooks', versionsAnswer);
  const [newest] = versions;
  return newest && client.get(`/v1/playbook?version=${newest.version}`, playbookAnswer);
}
