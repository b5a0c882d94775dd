/** A start that failed for a reason that its message tells in full. */
export class StartError extends Error {}
