import { z } from "zod";
import { emailKey, isEmail } from "../../../domain/accounts/email.ts";
import { type Identifier, logInAs } from "../../../domain/accounts/log-in.ts";
import { usernameKey } from "../../../domain/accounts/username.ts";
import type { Services } from "../../../domain/services.ts";
import { readJson } from "../../../http/bodies.ts";
import { clientSubject } from "../../../http/client-address.ts";
import type { ApiContext } from "../../../http/context.ts";
import { noStore } from "../../../http/no-store.ts";
import { presentTokens } from "./tokens.present.ts";

const text = z.string({ error: ({ input }) => (input === undefined ? "is missing" : "must be text") });
const identifier = text.min(1, "is missing").max(320, "is too long");

const loginBody = z
  .object(
    {
      email: identifier.refine(isEmail, "must be an email address").nullish(),
      username: identifier.nullish(),
      password: text.max(1024, "is too long"),
    },
    { error: "The body must be an object." },
  )
  .refine(({ email, username }) => (email ?? username ?? null) !== null, { path: ["email"], error: "is missing" });

/** POST /auth/login. Film, "Login" (`email`), and Pixora, "Login with email and password" (`username`, which may be either). */
export async function login(c: ApiContext): Promise<Response> {
  const { services } = c.var;
  const { email, username, password } = await readJson(c, loginBody);
  const identifiers = [email, username].flatMap((given) => (given ? [identify(services, given)] : []));
  const { tokens } = await logInAs(services, { identifiers, password, client: clientSubject(c) }, "pixora");
  return noStore(c.json(presentTokens(tokens)));
}

/** With `@` it is only ever an address, which no user name holds. */
function identify({ accounts }: Services, given: string): Identifier {
  if (!given.includes("@")) {
    const key = usernameKey(given);
    return { key, find: accounts.findCredentialsByUsername(key) };
  }
  const key = emailKey(given);
  return { key, find: accounts.findCredentials(key) };
}
