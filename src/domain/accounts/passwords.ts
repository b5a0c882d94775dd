/** Characters (code points). */
export const passwordLength = { min: 8, max: 128 } as const;

/** Slow on purpose, and bounded: only so many wait for their turn. */
export interface Passwords {
  /** A PHC string. Throws `unavailable` where too many wait. */
  hash(password: string): Promise<string>;
  /** Takes the same time whether there is a hash to compare with (null: there is none, and the answer is false). */
  matches(password: string, phc: string | null): Promise<boolean>;
}

export function isPasswordLength(password: string): boolean {
  const { length } = [...password];
  return length >= passwordLength.min && length <= passwordLength.max;
}
