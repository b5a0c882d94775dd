/**
 * URLs that work instead of a header, where none can be sent (a `<video>`, a download link,
 * an `EventSource`): `?sig=` binds path, account and expiry. Other parameters are not bound.
 */
export interface SignedUrls {
  /**
   * An absolute URL of `path` (which begins with `/` and may bring its own query) that works
   * for `seconds` as if `accountUid` asked.
   */
  sign(path: string, accountUid: string, seconds?: number): string;
  /** The account that `sig` speaks for at `path`; null where it is forged, for another path, or past its time. */
  verify(path: string, sig: string): { accountUid: string } | null;
}

export const signedUrlSeconds = 3600;
