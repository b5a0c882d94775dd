/** `2024-01-15T10:30:00Z`, as ApraNova prints times. */
export function presentTime(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
}
