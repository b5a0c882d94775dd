import { ReelwrightError } from "../errors.ts";
import type { Limiter } from "./limiter.ts";
import { failedSignInPolicy } from "./policy.ts";
import { RateLimited } from "./rate-limited.ts";

const policies = [failedSignInPolicy];

/**
 * Lets `attempt` run unless one of the subjects has failed too often (`rate_limited`). It counts before the
 * attempt, so that many at once cannot slip through together, and is taken back unless the attempt
 * ends in `invalid_credentials`.
 */
export async function countFailures<T>(
  limiter: Limiter,
  subjects: readonly string[],
  attempt: () => Promise<T>,
): Promise<T> {
  const answers = await Promise.all(subjects.map((subject) => limiter.count(subject, policies)));
  const counted = subjects.filter((_, index) => answers[index]?.admitted);
  const takeBack = () => Promise.all(counted.map((subject) => limiter.takeBack(subject, policies)));
  const refused = answers.filter((answer) => !answer.admitted);
  if (refused.length > 0) {
    await takeBack();
    throw new RateLimited(refused);
  }
  try {
    const result = await attempt();
    await takeBack();
    return result;
  } catch (error) {
    if (!(error instanceof ReelwrightError && error.code === "invalid_credentials")) await takeBack();
    throw error;
  }
}
