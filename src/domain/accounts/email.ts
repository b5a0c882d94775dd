const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** Whether a mail can be sent there, as far as the words say: one `@`, a domain of two labels or more, nothing quoted. */
export function isEmail(text: string): boolean {
  const address = text.normalize("NFC");
  const at = address.lastIndexOf("@");
  if (at < 1 || at > 64 || address.length > 254 || !local.test(address.slice(0, at))) return false;
  const labels = address.slice(at + 1).split(".");
  return labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? "");
}

/** As it is stored and answered. */
export function normalizeEmail(email: string): string {
  return email.normalize("NFC");
}

/** As it is compared: addresses that differ in case or in Unicode form only are one address. */
export function emailKey(email: string): string {
  return email.normalize("NFC").toLowerCase().normalize("NFC");
}
