declare const value: unique symbol;

/**
 * A read of the records that has not been sent yet. Records hand them out; a `Reader`
 * sends several in one round trip. That is how a sign-in, its account and the record
 * that was asked for come back together.
 */
export interface Read<T> {
  readonly [value]?: T;
}

type Values<Reads extends readonly Read<unknown>[]> = {
  [Index in keyof Reads]: Reads[Index] extends Read<infer T> ? T : never;
};

export interface Reader {
  /** One round trip, whatever the number of reads. */
  together<const Reads extends readonly Read<unknown>[]>(...reads: Reads): Promise<Values<Reads>>;
}
