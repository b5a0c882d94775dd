import type { Variables } from "./settings.ts";

const minSecretBytes = 32;

/** What is missing or malformed among the variables without which nothing may be served. Names and reasons, no values. */
export function missingConfiguration(variables: Variables): string[] {
  const problems: string[] = [];
  if (!holdsPrivateKey(variables.TOKEN_KEYS)) problems.push("TOKEN_KEYS (a JWK set of Ed25519 private keys)");
  if (Buffer.byteLength(variables.SIGNING_SECRET ?? "") < minSecretBytes) {
    problems.push(`SIGNING_SECRET (${minSecretBytes} bytes or more)`);
  }
  if (variables.ENVIRONMENT !== "development" && !URL.canParse(variables.PUBLIC_URL ?? "")) {
    problems.push("PUBLIC_URL (where clients reach this)");
  }
  return problems;
}

function holdsPrivateKey(keySet: string | undefined): boolean {
  try {
    const { keys } = JSON.parse(keySet ?? "") as { keys: { crv?: unknown; d?: unknown }[] };
    return keys.length > 0 && keys.every((key) => key.crv === "Ed25519" && typeof key.d === "string");
  } catch {
    return false;
  }
}
