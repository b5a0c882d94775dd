/** `2023-06-01T12:00:00Z`, as Omega prints times. */
export function presentTime(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
}
