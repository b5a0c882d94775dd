import type { ApiKey } from "../../../domain/accounts/api-key.ts";
import { presentTime } from "../time.ts";

export function presentApiKey(apiKey: ApiKey) {
  return { id: apiKey.id, name: apiKey.name, scopes: apiKey.scopes, created_at: presentTime(apiKey.createdAt) };
}
