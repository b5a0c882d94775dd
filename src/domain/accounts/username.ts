/** What a user name may be (decisions.md section 2); it cannot be taken for an address. */
export const usernamePattern = /^[A-Za-z0-9_.-]{3,50}$/;

/** As it is compared: one name whatever its case. */
export function usernameKey(username: string): string {
  return username.toLowerCase();
}
