/** `2025-04-18T10:00:00Z`, as Pixora prints times. */
export function presentPixoraTime(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
}
