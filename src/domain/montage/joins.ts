/** How one shot gives way to the next. */
import type { TransitionKind } from "../../../containers/protocol/timeline.ts";
import type { Random } from "../music/random.ts";
import type { Choice } from "./choose-moments.ts";
import { continues } from "./order.ts";
import type { StyleSpec, TransitionChoice } from "./styles.ts";

/** The change into a shot. The pictures overlap for `before + after` frames; the cut that is felt lies between. */
export interface Join {
  kind: TransitionKind;
  before: number;
  after: number;
}

export const hardCut: Join = { kind: "cut", before: 0, after: 0 };

/** Where in its length a transition is felt: a flash strikes early, everything else in its middle. */
const feltAt: Partial<Record<TransitionKind, number>> = { "flash-white": 0.25, "fade-black": 0.45 };

export function joinOf(kind: TransitionKind, frames: number): Join {
  if (frames <= 0 || kind === "cut") return hardCut;
  const before = Math.max(kind === "flash-white" ? 1 : 0, Math.round(frames * (feltAt[kind] ?? 0.5)));
  return { kind, before: Math.min(before, frames), after: frames - Math.min(before, frames) };
}

/** The join into each shot but the first (whose place holds a hard cut). No effect comes twice in a row. */
export function chooseJoins(order: readonly Choice[], style: StyleSpec, fps: number, random: Random): Join[] {
  const best = order.reduce((top, one) => (one.score > top.score ? one : top), order[0] as Choice);
  let lastEffect: TransitionKind | null = null;
  return order.map((shot, index) => {
    const before = order[index - 1];
    if (!before) return hardCut;
    const chosen = chooseOne(before, shot, shot === best, style, lastEffect, random);
    lastEffect = chosen.kind === "cut" || chosen.kind === "dissolve" ? null : chosen.kind;
    return joinOf(chosen.kind, Math.round(chosen.seconds * fps));
  });
}

function chooseOne(
  before: Choice,
  shot: Choice,
  isBest: boolean,
  style: StyleSpec,
  lastEffect: TransitionKind | null,
  random: Random,
): Omit<TransitionChoice, "weight"> {
  // A dissolve between two halves of one take looks like a fault; a cut there is not seen at all.
  if (continues(before, shot) && style.keepsRecordingOrder) return { kind: "cut", seconds: 0 };
  if (isBest && style.accent.kind !== lastEffect) return style.accent;
  const allowed = style.transitions.filter((one) => one.kind !== lastEffect);
  const total = allowed.reduce((sum, one) => sum + one.weight, 0);
  let place = random.next() * total;
  for (const one of allowed) {
    place -= one.weight;
    if (place < 0) return one;
  }
  return { kind: "cut", seconds: 0 };
}

/** The same joins, each at most `share` of what it was. */
export function shortened(joins: readonly Join[], share: number): Join[] {
  return joins.map((join) => joinOf(join.kind, Math.floor((join.before + join.after) * share)));
}

/** No join takes more than half of the shots on its sides, so that each is seen whole for half of its time. */
export function fitJoins(joins: readonly Join[], lengths: readonly number[]): Join[] {
  return joins.map((join, index) => {
    const least = Math.min(lengths[index] ?? 0, lengths[index - 1] ?? 0);
    const frames = join.before + join.after;
    return frames > least / 2 ? joinOf(join.kind, Math.floor(least / 2)) : join;
  });
}
