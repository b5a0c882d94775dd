const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** Whether a mail can be sent there, as far as the words say: one `@`, a domain of two labels or more, nothing quoted. */
export function isEmail(text: string): boolean {
  const address = text.normalize("NFC");
  const at = address.lastIndexOf("@");
  if (at < 1 || at > 64 || address.length > 254 || !local.test(address.slice(0, at))) return false;
  const domain = address.slice(at + 1);
  const labels = domain.split(".");
  return labels.length > 1 && labels.every((part) => label.test(part)) && asciiDomain(domain) !== null;
}

/** As it is stored and answered. */
export function normalizeEmail(email: string): string {
  return email.normalize("NFC");
}

/** As it is given to whoever delivers mails, who may know ASCII domains only. */
export function deliverableAddress(email: string): string {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1);
  return `${email.slice(0, at + 1)}${asciiDomain(domain) ?? domain}`;
}

/**
 * As it is compared: addresses that differ in case, in Unicode form, or in how they write an
 * international domain are one address. Look-alikes of other scripts are other addresses.
 */
export function emailKey(email: string): string {
  const address = email.normalize("NFC");
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  return `${address.slice(0, at + 1)}${asciiDomain(domain) ?? domain}`.toLowerCase().normalize("NFC");
}

/** `bücher.example` as `xn--bcher-kva.example`; null where it is no domain (a number is an IP address). */
function asciiDomain(domain: string): string | null {
  const url = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`) : null;
  return url && !/^[\d.]+$/.test(url.hostname) ? url.hostname : null;
}
