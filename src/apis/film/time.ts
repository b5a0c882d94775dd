/** `2024-01-01T00:00:00`, as Film prints times: UTC, without saying so. */
export function presentFilmTime(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 19);
}
