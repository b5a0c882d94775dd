import type { Random } from "../../../domain/music/random.ts";
import type { Card } from "./card.ts";

/** One card for each beat, in order, chosen by chance, and the others of each, which tell the same in other words. */
function beatsOf(cards: readonly Card[]): Card[][] {
  const beats = new Map<string, Card[]>();
  for (const card of cards) {
    beats.set(card.beat, [...(beats.get(card.beat) ?? []), card]);
  }
  return [...beats.values()];
}

/**
 * `count` cards that tell it: the opening and the closing, and of what lies between as many as there is room for, spread over
 * all of it. Where there are too few, `interludes` stand between; where these are too few as well, pictures come again without
 * words, at another hour.
 */
export function chooseCards(
  cards: readonly Card[],
  interludes: readonly Card[],
  count: number,
  random: Random,
  again: (round: number) => string = otherHour,
): Card[] {
  const told = beatsOf(cards).map((beat) => random.pick(beat));
  const closing = told.at(-1);
  if (!closing) throw new RangeError("there are no cards");
  if (count === 1) return [told[0] ?? closing];
  if (count <= told.length) return thinnedOut(told, count);
  const calm = shuffled(interludes, random).slice(0, count - told.length);
  const body = interleaved(told.slice(1, -1), calm);
  const opening = told[0] ?? closing;
  const seen = [...told, ...calm];
  const echoes = Array.from({ length: Math.max(0, count - 2 - body.length) }, (_, at) => {
    const card = seen[at % seen.length] ?? closing;
    const inEnglish = card.seeInEnglish === undefined ? {} : { seeInEnglish: `${card.seeInEnglish}, ${otherHour(at)}` };
    return { ...card, ...inEnglish, see: `${card.see}, ${again(at)}`, brief: "", say: "", more: "" };
  });
  return [opening, ...interleaved(body, echoes), closing];
}

/** `count` of them in their order: the first, the last, those that are vital, and others at equal distances. */
function thinnedOut(told: readonly Card[], count: number): Card[] {
  const middle = told.slice(1, -1);
  const vital = middle.filter((card) => card.vital);
  const room = count - 2;
  const others = middle.filter((card) => !card.vital);
  const kept = vital.length >= room ? spread(vital, room) : [...vital, ...spread(others, room - vital.length)];
  return told.filter((card, at) => at === 0 || at === told.length - 1 || kept.includes(card));
}

function spread<T>(items: readonly T[], count: number): T[] {
  return items.filter(
    (_, at) => Math.floor(((at + 1) * count) / items.length) > Math.floor((at * count) / items.length),
  );
}

/** Puts `guests` at equal distances among `hosts`. */
function interleaved<T>(hosts: readonly T[], guests: readonly T[]): T[] {
  const all = hosts.length + guests.length;
  const result: T[] = [];
  let taken = 0;
  for (let at = 0; at < all; at += 1) {
    const due = Math.floor(((at + 1) * guests.length) / all);
    const guest = guests[taken];
    if (due > taken && guest !== undefined) {
      result.push(guest);
      taken += 1;
    } else {
      const host = hosts[at - taken];
      if (host !== undefined) result.push(host);
    }
  }
  return result;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

const otherHours = ["before sunrise", "in the rain", "at noon", "at dusk", "at night", "in the fog", "in the snow"];

function otherHour(round: number): string {
  return `seen again ${otherHours[round % otherHours.length]}`;
}
