/** How often something may be done by one subject: a fixed window that begins with its first request. */
export interface LimitPolicy {
  /** Counted under this name; two places that name the same policy share one count. `[a-z0-9-]+`. */
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Files that come in: a multipart job and a resumable upload count together. */
export const uploadPolicy: LimitPolicy = { name: "uploads", limit: 5, windowSeconds: 60 };

/** Failed sign-ins, per identifier and per client address. */
export const failedSignInPolicy: LimitPolicy = { name: "failed-sign-ins", limit: 300, windowSeconds: 3600 };

/** Mails that anybody can have sent, per address that they go to. */
export const mailPolicy: LimitPolicy = { name: "mails", limit: 3, windowSeconds: 3600 };

/** Token refreshes, per sign-in; they count nowhere else. */
export const refreshPolicy: LimitPolicy = { name: "token-refresh", limit: 60, windowSeconds: 60 };
