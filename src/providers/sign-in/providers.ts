import type { SignInProvider, SignInProviderName, SignInProviders } from "../../domain/accounts/provider.ts";
import { github } from "./github.ts";
import { google } from "./google.ts";

/** What an operator sets to let people in by a provider; without an id and a secret it is not configured. */
export interface SignInVariables {
  GOOGLE_CLIENT_ID?: string;
  GOOGLE_CLIENT_SECRET?: string;
  GOOGLE_ISSUER?: string;
  GITHUB_CLIENT_ID?: string;
  GITHUB_CLIENT_SECRET?: string;
  GITHUB_URL?: string;
  GITHUB_API_URL?: string;
}

export function signInProviders(variables: SignInVariables): SignInProviders {
  const googleClient = clientOf(variables.GOOGLE_CLIENT_ID, variables.GOOGLE_CLIENT_SECRET);
  const githubClient = clientOf(variables.GITHUB_CLIENT_ID, variables.GITHUB_CLIENT_SECRET);
  const configured: Record<SignInProviderName, SignInProvider | null> = {
    google: googleClient && google(googleClient, variables.GOOGLE_ISSUER || "https://accounts.google.com"),
    github:
      githubClient &&
      github(githubClient, {
        web: withoutSlash(variables.GITHUB_URL || "https://github.com"),
        api: withoutSlash(variables.GITHUB_API_URL || "https://api.github.com"),
      }),
  };
  return { find: (name) => configured[name] };
}

function clientOf(id: string | undefined, secret: string | undefined) {
  return id && secret ? { id, secret } : null;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
