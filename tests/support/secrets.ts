import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";

/** The Worker's secrets for one test run. Two keys, as in a rotation: the first signs. */
export function testSecrets(): { TOKEN_KEYS: string; SIGNING_SECRET: string; TRUSTED_PROXY_SECRET: string } {
  const key = () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    return { ...privateKey.export({ format: "jwk" }), kid: randomUUID() };
  };
  return {
    TOKEN_KEYS: JSON.stringify({ keys: [key(), key()] }),
    SIGNING_SECRET: randomBytes(48).toString("base64url"),
    TRUSTED_PROXY_SECRET: randomBytes(24).toString("base64url"),
  };
}
