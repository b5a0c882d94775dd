import { statSync } from "node:fs";
import { join } from "node:path";
import { importJWK, jwtVerify, SignJWT, type JWK } from "jose";
import { expect, it } from "vitest";
import { developmentSecrets } from "./secrets.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

it("makes secrets once for a state folder, for their owner's eyes only", () => {
  const folder = temporaryFolder();
  const first = developmentSecrets(folder);
  expect(developmentSecrets(folder)).toEqual(first);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(developmentSecrets(temporaryFolder())).not.toEqual(first);
  expect(Buffer.from(first.SIGNING_SECRET, "base64url").length).toBeGreaterThanOrEqual(32);
});

it("makes an Ed25519 key that signs tokens", async () => {
  const { keys } = JSON.parse(developmentSecrets(temporaryFolder()).TOKEN_KEYS) as { keys: JWK[] };
  const [key] = keys;
  if (!key) throw new Error("no key");
  const { d: _, ...publicKey } = key;
  const token = await new SignJWT({ sub: "someone" })
    .setProtectedHeader({ alg: "EdDSA", kid: String(key.kid) })
    .sign(await importJWK(key, "EdDSA"));
  const { payload } = await jwtVerify(token, await importJWK(publicKey, "EdDSA"));
  expect(payload.sub).toBe("someone");
});
