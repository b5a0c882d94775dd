/** Chance that can be repeated: the same seed and purpose give the same numbers everywhere. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A whole number, both ends included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Normally distributed around 0, cut off at three deviations. */
  gaussian(deviation: number): number;
}

/** FNV-1a, with a final avalanche so that neighbouring seeds share nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * One stream of chance for one purpose. Streams do not disturb each other: a piece that
 * gains an instrument keeps its melody.
 */
export function seededRandom(seed: number, purpose: string): Random {
  let state = hash(`${seed}/${purpose}`);
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    integer: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => next() < probability,
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new RangeError("nothing to pick from");
      return items[Math.floor(next() * items.length)] as T;
    },
    gaussian(deviation) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      const value = radius * Math.cos(2 * Math.PI * next());
      return deviation * Math.max(-3, Math.min(3, value));
    },
  };
}
