/** The time, so that tests can move it. Epoch milliseconds UTC. */
export type Clock = () => number;
