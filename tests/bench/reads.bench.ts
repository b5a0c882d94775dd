/**
 * `GET /api/v2/jobs/{id}` through `npm start`, its limiter in the path (limits raised), against a bare
 * Hono handler that verifies the same token and makes one D1 read (`support/against-bare.ts`).
 *
 *     node tests/bench/reads.bench.ts [rounds]
 */
import { newUser, rows, smallClip } from "../e2e/support/montages.ts";
import { Stack } from "../e2e/support/stack.ts";
import { limitsInThePath, measureAgainstBare } from "./support/against-bare.ts";

const rounds = Number(process.argv[2] ?? 7);

const stack = await Stack.start(limitsInThePath);
try {
  const user = await newUser(stack);
  const uid = await user.createMontage([smallClip], { target_duration: "5" });
  await user.cancel(uid);
  const [row] = rows(stack, "SELECT * FROM jobs WHERE uid = ?", uid);
  await measureAgainstBare(stack, { path: `/api/v2/jobs/${uid}`, token: user.token, row: { ...row, uid } }, rounds);
} finally {
  await stack.remove();
}
