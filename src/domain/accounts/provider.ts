export const signInProviderNames = ["google", "github"] as const;
export type SignInProviderName = (typeof signInProviderNames)[number];

/** As people know them. */
export const providerLabels: Readonly<Record<SignInProviderName, string>> = { google: "Google", github: "GitHub" };

/** Who a provider says somebody is. */
export interface ProvidedPerson {
  provider: SignInProviderName;
  /** The provider's own id of them, which never becomes another person's. */
  subject: string;
  email: string | null;
  /** The provider has seen them hold that mailbox. */
  emailIsVerified: boolean;
  name: string | null;
}

/** Where to send a browser, and what its return will be checked against. */
export interface AuthorizationRequest {
  redirectUri: string;
  state: string;
  /** S256 of the code verifier (RFC 7636), base64url. */
  codeChallenge: string;
  nonce: string;
}

/** What a provider's redirect brought. */
export interface CodeExchange {
  code: string;
  /** The one that the code was asked for with. */
  redirectUri: string;
  /** null where a client asked for the code without one. */
  codeVerifier: string | null;
  /** What the provider's token must hold; null where a client asked for the code, with or without one. */
  nonce: string | null;
}

export interface SignInProvider {
  readonly name: SignInProviderName;
  /** Throws `unavailable`. */
  authorizationUrl(request: AuthorizationRequest): Promise<string>;
  /** Throws `invalid_input` where the provider refuses the code, and `unavailable` where it fails. */
  identify(exchange: CodeExchange): Promise<ProvidedPerson>;
}

export interface SignInProviders {
  /** null where it is not configured. */
  find(name: SignInProviderName): SignInProvider | null;
}
