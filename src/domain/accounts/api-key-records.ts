import type { Read } from "../reads.ts";
import type { Write } from "../writes.ts";
import type { Account } from "./account.ts";
import type { ApiKey, ApiKeyClaim } from "./api-key.ts";

export interface NewApiKey extends ApiKey, ApiKeyClaim {
  /** Whose: the key is made only while it is live, since the account may have been given to its address's owner meanwhile. */
  signInId: string;
  /** It is not made where the account has this many. */
  atMost: number;
}

export interface ApiKeyRecords {
  /** The key and its account. */
  find(claim: ApiKeyClaim): Read<{ apiKey: ApiKey; account: Account } | null>;
  /** Newest first; an account has few. */
  list(accountUid: string): Read<ApiKey[]>;
  create(key: NewApiKey): Write<boolean>;
  /** False where the account has no such key (any more). */
  end(id: string, accountUid: string): Write<boolean>;
}
