/** UTC, ISO 8601 with milliseconds. */
export function presentTime(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString();
}
