import { providerLabels, type SignInProviderName } from "../../domain/accounts/provider.ts";
import { ReelwrightError } from "../../domain/errors.ts";

/**
 * Runs what asks a provider. What it throws becomes `unavailable`, with the failure's own words for the log alone and
 * without its causes, which may hold tokens.
 */
export async function asking<T>(name: SignInProviderName, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReelwrightError) throw error;
    throw new ReelwrightError("unavailable", `${providerLabels[name]} does not answer as it should. Try again later.`, {
      cause: new Error(`${name}: ${inWords(error)}`),
    });
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const named = "error" in error && typeof error.error === "string" ? ` (${error.error.slice(0, 100)})` : "";
  return `${error.name}: ${error.message}${named}`;
}
