/** New montages begin with this version of the pipeline; a change of its stages raises it. */
export const currentMontageVersion = 2;
