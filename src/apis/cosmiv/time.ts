/** `2025-01-28T10:00:00Z`, as Cosmiv prints times. */
export function presentTime(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
}
