import type { Services } from "../services.ts";

const batch = 500;

/** Sign-ins whose last refresh token has expired: none of their tokens can come back. */
export async function sweepSignIns(services: Services): Promise<{ deleted: number }> {
  const [deleted] = await services.writer.commit(services.signIns.sweep(services.clock(), batch));
  return { deleted };
}
