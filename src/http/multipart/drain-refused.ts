import type { ApiContext } from "../context.ts";
import { drain } from "../drain.ts";

/**
 * Runs the handler of an upload. Where it refuses before it has begun to read, a part of
 * the body is read for it, so that the client comes to see the refusal.
 */
export async function drainingWhatIsRefused<T>(c: ApiContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { body } = c.req.raw;
    if (body && !body.locked) await drain(body.getReader());
    throw error;
  }
}
