import { Miniflare } from "miniflare";
import { scryptPasswords } from "../../src/cloudflare/crypto/passwords.ts";
import { takeTurns } from "../../src/cloudflare/crypto/turns.ts";
import { d1Accounts } from "../../src/cloudflare/d1/accounts.ts";
import { d1Audit } from "../../src/cloudflare/d1/audit.ts";
import { d1Mailboxes } from "../../src/cloudflare/d1/mailboxes.ts";
import { d1OperatorBootstrap } from "../../src/cloudflare/d1/operator-bootstrap.ts";
import { d1Reader } from "../../src/cloudflare/d1/reader.ts";
import { d1Writer } from "../../src/cloudflare/d1/writer.ts";
import { type Bootstrapped, bootstrapOperator } from "../../src/domain/accounts/admin-bootstrap.ts";
import { isEmail } from "../../src/domain/accounts/email.ts";
import { isPasswordLength, passwordLength } from "../../src/domain/accounts/passwords.ts";
import type { Log } from "../../src/domain/log.ts";
import { StartError } from "./start-error.ts";
import { databaseOnly } from "./worker-options.ts";

export interface OperatorPair {
  email: string;
  password: string;
}

/**
 * `ADMIN_EMAIL` and `ADMIN_PASSWORD`; null where neither is set.
 * @throws {StartError} where they are no pair that could be an account's
 */
export function operatorPair(environment: Readonly<Record<string, string | undefined>>): OperatorPair | null {
  const { ADMIN_EMAIL: email = "", ADMIN_PASSWORD: password = "" } = environment;
  if (email === "" && password === "") return null;
  if (email === "") throw new StartError("ADMIN_PASSWORD is set, and ADMIN_EMAIL is not");
  if (password === "") throw new StartError("ADMIN_EMAIL is set, and ADMIN_PASSWORD is not");
  if (!isEmail(email)) throw new StartError("ADMIN_EMAIL is not an email address");
  if (!isPasswordLength(password)) {
    throw new StartError(`ADMIN_PASSWORD must have ${passwordLength.min} to ${passwordLength.max} characters`);
  }
  return { email, password };
}

/** Applies the pair to a database, where it is another than was applied last. */
export function applyOperatorPair(database: D1Database, pair: OperatorPair): Promise<Bootstrapped> {
  return bootstrapOperator(
    {
      clock: Date.now,
      reader: d1Reader(database),
      writer: d1Writer(database),
      accounts: d1Accounts(database),
      mailboxes: d1Mailboxes(database),
      audit: d1Audit(database),
      operatorBootstrap: d1OperatorBootstrap(database),
      passwords: scryptPasswords(takeTurns(1)),
    },
    pair,
  );
}

/** The same to the database of a state folder that this process holds, before the Worker is served: no request can do it. */
export async function applyOperatorPairLocally(
  stateFolder: string,
  pair: OperatorPair,
  log: Log,
): Promise<Bootstrapped> {
  const miniflare = new Miniflare(databaseOnly(stateFolder, log));
  try {
    const database = (await miniflare.getD1Database("DB")) as unknown as D1Database;
    const outcome = await applyOperatorPair(database, pair);
    log.info("operator.bootstrap", { email: pair.email, outcome });
    return outcome;
  } finally {
    await miniflare.dispose();
  }
}
