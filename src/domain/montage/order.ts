/** In which order shots tell their story: a strong opening, a rise, the best at the end. */
import type { Random } from "../music/random.ts";
import type { Choice } from "./choose-moments.ts";
import { length } from "./footage.ts";
import type { StyleSpec } from "./styles.ts";

const tries = 60;

/** A shot that follows another of the same file without a gap worth seeing. */
export function continues(before: Choice, after: Choice): boolean {
  const gap = after.territory.start - before.territory.end;
  return before.clip === after.clip && gap >= -1e-6 && gap < 0.3;
}

/** The choices (in order of file and time) as they are shown. In a style that keeps the order, no file runs backwards. */
export function arrange(choices: readonly Choice[], style: StyleSpec, scarce: boolean, random: Random): Choice[] {
  // With all footage in, the pieces of a file are one continuous take: played backwards they would make no sense.
  const keepsOrder = style.keepsRecordingOrder || scarce;
  const ranks = rankOf(choices);
  let order = interleaved(choices);
  const worthOf = (one: readonly Choice[]) => storyWorth(one, ranks, keepsOrder) - endingCost(one, style);
  let worth = worthOf(order);
  for (let attempt = 0; attempt < tries * choices.length; attempt++) {
    const changed = mutated(order, random);
    const changedWorth = worthOf(changed);
    if (changedWorth >= worth) {
      order = changed;
      worth = changedWorth;
    }
  }
  return order;
}

/** Files taken in turn, each in its own order: shots at the same share of their files come together. */
function interleaved(choices: readonly Choice[]): Choice[] {
  const counts = new Map<number, number>();
  for (const one of choices) counts.set(one.clip.index, (counts.get(one.clip.index) ?? 0) + 1);
  const seen = new Map<number, number>();
  const places = choices.map((choice) => {
    const place = seen.get(choice.clip.index) ?? 0;
    seen.set(choice.clip.index, place + 1);
    return { choice, share: (place + 0.5) / (counts.get(choice.clip.index) ?? 1) };
  });
  return places.sort((a, b) => a.share - b.share || a.choice.clip.index - b.choice.clip.index).map((one) => one.choice);
}

/** 0 for the least, 1 for the best. */
function rankOf(choices: readonly Choice[]): Map<Choice, number> {
  const sorted = [...choices].sort((a, b) => a.score - b.score);
  return new Map(sorted.map((one, index) => [one, sorted.length > 1 ? index / (sorted.length - 1) : 1]));
}

function mutated(order: readonly Choice[], random: Random): Choice[] {
  const changed = [...order];
  const from = random.integer(0, order.length - 1);
  const to = random.integer(0, order.length - 1);
  if (random.chance(0.5)) {
    const [moved] = changed.splice(from, 1);
    if (moved) changed.splice(to, 0, moved);
    return changed;
  }
  const [a, b] = [changed[from], changed[to]];
  if (a && b) [changed[from], changed[to]] = [b, a];
  return changed;
}

/** How strong the shot at a place should be: it opens well, steps back, and rises to the end. */
function wantedRank(place: number, count: number): number {
  if (place === 0) return 0.8;
  if (place === count - 1) return 1;
  return 0.25 + (0.7 * place) / count;
}

/** The last shot must last while the last chord rings, and begin before it. */
function endingCost(order: readonly Choice[], { music }: StyleSpec): number {
  const last = order.at(-1);
  return last ? Math.max(0, music.tailSeconds.preferred + 1 - length(last.territory)) : 0;
}

function storyWorth(order: readonly Choice[], ranks: ReadonlyMap<Choice, number>, keepsOrder: boolean): number {
  let worth = 0;
  const lastOf = new Map<number, number>();
  for (const [place, choice] of order.entries()) {
    const rank = ranks.get(choice) ?? 0;
    const weight = place === 0 ? 2 : place === order.length - 1 ? 8 : 1;
    worth -= weight * (rank - wantedRank(place, order.length)) ** 2;
    if ((lastOf.get(choice.clip.index) ?? -1) > choice.peak) worth -= keepsOrder ? 1000 : 0.05;
    lastOf.set(choice.clip.index, Math.max(choice.peak, lastOf.get(choice.clip.index) ?? 0));
    const before = order[place - 1];
    if (before && before.clip === choice.clip) worth -= continues(before, choice) ? 0.45 : 0.3;
  }
  return worth;
}
