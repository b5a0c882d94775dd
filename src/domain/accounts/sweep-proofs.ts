import type { Services } from "../services.ts";

const batch = 500;
/**
 * A verification token that has expired still says how its account was made (`madeByInvitation`), for the one that is
 * asked for in its place.
 */
const tokensKeptMs = 90 * 24 * 3600 * 1000;

/** Invitations that have expired, and one-time tokens that have for long. */
export async function sweepProofs(services: Services): Promise<{ invitations: number; tokens: number }> {
  const now = services.clock();
  const [invitations, tokens] = await services.writer.commit(
    services.invitations.sweep(now, batch),
    services.oneTimeTokens.sweep(now - tokensKeptMs, batch),
  );
  return { invitations, tokens };
}
