declare const value: unique symbol;

/**
 * A change of the records that has not been made yet. Records hand them out; a `Writer`
 * makes several in one transaction, all or none. What must move together (a status and
 * its counters, a job and its files, a charge and its ledger entry) is committed together.
 */
export interface Write<T> {
  readonly [value]?: T;
}

type Values<Writes extends readonly Write<unknown>[]> = {
  [Index in keyof Writes]: Writes[Index] extends Write<infer T> ? T : never;
};

export interface Writer {
  /** One transaction, one round trip. A write that applies to nothing does not undo the others; its value says so. */
  commit<const Writes extends readonly Write<unknown>[]>(...writes: Writes): Promise<Values<Writes>>;
}
