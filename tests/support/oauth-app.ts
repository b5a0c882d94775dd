import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "../../src/app.ts";
import type { CodeExchange, ProvidedPerson, SignInProvider } from "../../src/domain/accounts/provider.ts";
import { ReelwrightError } from "../../src/domain/errors.ts";
import type { Log } from "../../src/domain/log.ts";
import { createServices } from "../../workers/services.ts";
import { host } from "./api.ts";

const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {}, with: () => silentLog };
export const allowedRedirect = "https://app.example/signed-in?from=reelwright";

/** Whom Google's code `code-N` speaks of; any other is refused. Real providers: tests/e2e/oauth.test.ts. */
export const people = new Map<string, ProvidedPerson>();
/** What Google was asked. */
export const exchanges: CodeExchange[] = [];

const google: SignInProvider = {
  name: "google",
  authorizationUrl: async (request) => `https://google.example/auth?${new URLSearchParams({ ...request }).toString()}`,
  identify: async (exchange) => {
    exchanges.push(exchange);
    const person = people.get(exchange.code);
    if (person) return person;
    throw new ReelwrightError("unavailable", "Google does not answer as it should. Try again later.");
  },
};

const app = createApp({
  services: (given) => {
    const services = createServices(given);
    return {
      ...services,
      signInProviders: { find: (name) => (name === "google" ? google : null) },
      settings: { ...services.settings, oauthRedirectUris: [allowedRedirect] },
    };
  },
  missing: () => [],
  log: silentLog,
});

/** Asks the Worker's own app, on the test's bindings, with a Google that tests direct and no GitHub. */
export async function askOAuth(path: string, init: RequestInit = {}): Promise<Response> {
  const context = createExecutionContext();
  const answer = await app.fetch(new Request(`${host}${path}`, { redirect: "manual", ...init }), env, context);
  await waitOnExecutionContext(context);
  return answer;
}
