/**
 * What a token in a mail or a redirect proves, once. `verify-address`: that the account's address is its holder's.
 * `recover`: the same, and it lets its holder set a password. `change-address`: that the new address is the
 * account's. `sign-in`: that a provider's redirect has just been answered here.
 */
export const oneTimeTokenKinds = ["verify-address", "recover", "change-address", "sign-in"] as const;
export type OneTimeTokenKind = (typeof oneTimeTokenKinds)[number];
