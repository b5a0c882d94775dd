import { newSecret, hashSecret } from "./secrets.ts";
import type { SignInReference } from "./sign-in.ts";

/** A program's own way in: as long as it is there, it opens the references that it names. */
export interface ApiKey {
  readonly id: string;
  /** What its owner calls it. */
  readonly name: string;
  readonly scopes: readonly SignInReference[];
  readonly createdAt: number;
}

/** What an account may have at once. */
export const maxApiKeys = 20;

/** What a request says that brings a key: whose it claims to be, and the hash under which it would be known. */
export interface ApiKeyClaim {
  accountUid: string;
  keyHash: string;
}

const form = /^rwk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/;

/** A new key of the account: its account's UUID, so that one look finds key and account, and 256 random bits. */
export function newApiKey(accountUid: string): { key: string; keyHash: string } {
  const key = `rwk_${accountUid.replaceAll("-", "")}_${newSecret()}`;
  return { key, keyHash: hashSecret(key) };
}

/** null where it is not a key's form; nothing is known of it otherwise. */
export function parseApiKey(token: string): ApiKeyClaim | null {
  const uid = form.exec(token)?.slice(1).join("-");
  return uid === undefined ? null : { accountUid: uid, keyHash: hashSecret(token) };
}
