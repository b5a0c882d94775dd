/**
 * `GET /api/v1/users/me` (account and credits) through `npm start`, its limiter in the path (limits raised), against a
 * bare Hono handler that verifies the same token and makes one D1 read (`support/against-bare.ts`).
 *
 *     node tests/bench/users-me.bench.ts [rounds]
 */
import { newUser, rows } from "../e2e/support/montages.ts";
import { Stack } from "../e2e/support/stack.ts";
import { limitsInThePath, measureAgainstBare } from "./support/against-bare.ts";

const rounds = Number(process.argv[2] ?? 7);
const path = "/api/v1/users/me";

const stack = await Stack.start(limitsInThePath);
try {
  const { token } = await newUser(stack);
  const me = await fetch(`${stack.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const { id: uid } = (await me.json()) as { id: string };
  const [row] = rows(stack, "SELECT * FROM accounts WHERE uid = ?", uid);
  await measureAgainstBare(stack, { path, token, row: { ...row, uid } }, rounds);
} finally {
  await stack.remove();
}
