import { BackendError } from '../sync/backend.ts';

/** What `work` gives, or a failure of the backend as the sentence that it is. */
export async function explained<T>(work: () => Promise<T>): Promise<T | { ok: false; message: string }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackendError) return { ok: false, message: error.message };
    throw error;
  }
}
