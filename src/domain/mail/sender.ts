import { isEmail } from "../accounts/email.ts";

/** Whom mails are from. */
export interface Sender {
  /** Empty where there is only an address. */
  name: string;
  address: string;
}

/** `Reelwright <mail@example.com>` or `mail@example.com`; null where it is neither. */
export function parseSender(text: string): Sender | null {
  const parts = /^(?:([^<>"\\\p{Cc}\p{Zl}\p{Zp}]*)<([^<>]+)>|([^<>]+))$/u.exec(text.trim());
  const [name, address] = [(parts?.[1] ?? "").trim(), parts?.[2] ?? parts?.[3] ?? ""];
  return isEmail(address) ? { name, address } : null;
}
