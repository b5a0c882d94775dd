import type { PictureStyle } from "../../../../containers/protocol/studio-tools.ts";
import { seededRandom } from "../../../domain/music/random.ts";
import type { PlanDraft } from "../../../domain/plans/finish-plan.ts";
import { chooseCards } from "./choose-cards.ts";
import { type Card, readCards } from "./card.ts";
import { fitWords } from "./fit-words.ts";
import { interludes } from "./forms/interludes.ts";
import { readRequest } from "./prompt/request.ts";
import { readTone } from "./prompt/tone.ts";
import { type Material, recognise } from "./recognise.ts";
import { soundOf } from "./sounds.ts";
import { fill, type Slots } from "./text/fill.ts";
import { capitalised } from "./text/nouns.ts";
import type { Music } from "./topics/topic.ts";

export interface Asked {
  /** Without what it says of its length. */
  prompt: string;
  style: PictureStyle;
  seed: number;
  durationSeconds: number;
  sceneCount: number;
  /** The number of scenes was not asked for, and may be another. */
  sceneCountIsFree: boolean;
}

/** Styles that ask for a music of their own. */
const musicOfStyle: Partial<Record<PictureStyle, Music>> = {
  animated: { genre: "acoustic", mood: "playful" },
  vintage: { genre: "jazz", mood: "calm" },
  minimal: { genre: "ambient", mood: "calm" },
  dramatic: { genre: "cinematic", mood: "tense" },
};

/** A plan in English, for whatever prompt. */
export function planInEnglish({
  prompt,
  style,
  seed,
  durationSeconds,
  sceneCount,
  sceneCountIsFree,
}: Asked): PlanDraft {
  const tone = readTone(prompt);
  const request = readRequest(tone.rest);
  const material = recognise(request.rest, request.form);
  const music = tone.music ?? request.music ?? musicOfStyle[style] ?? material.music;
  const count = sceneCountIsFree ? countFor(material, sceneCount, durationSeconds) : sceneCount;
  const cards = chooseCards(filled(material), readCards(interludes), count, seededRandom(seed, `plan/${prompt}`));
  return draftOf(cards, { title: material.title, language: "en", music }, durationSeconds);
}

/** All that is listed has its scene, where there are two seconds for each. */
function countFor({ listed, cards }: Material, sceneCount: number, durationSeconds: number): number {
  if (listed !== null && (listed + 2) * 2 <= durationSeconds) return listed + 2;
  // More than there is to tell only where scenes would last for longer than one looks at a picture.
  const beats = new Set(cards.map(({ beat }) => beat)).size;
  return Math.min(sceneCount, Math.max(beats, Math.ceil(durationSeconds / 12)));
}

function filled({ cards, slots }: Material): Card[] {
  return cards.map((card) => ({
    ...card,
    see: sentence(card.see, slots),
    brief: sentence(card.brief, slots),
    say: sentence(card.say, slots),
    more: sentence(card.more, slots),
  }));
}

function sentence(text: string, slots: Slots): string {
  return text
    .split(/(?<=[.!?]) /)
    .map((part) => capitalised(fill(part, slots)))
    .join(" ");
}

/** What a draft's scenes have in common. */
export interface Frame {
  title: string;
  language: string;
  music: Music;
}

export function draftOf(
  cards: readonly Card[],
  { title, language, music }: Frame,
  durationSeconds: number,
  sound: typeof soundOf = soundOf,
): PlanDraft {
  const said = fitWords(cards, durationSeconds, language);
  const scenes = cards.map(({ see, seeInEnglish, shot }, index) => {
    const place = index === 0 ? "opening" : index === cards.length - 1 ? "closing" : "middle";
    return {
      description: see,
      descriptionInEnglish: seeInEnglish ?? see,
      narration: said[index] ?? "",
      sound: sound(see, music, place),
      shot,
    };
  });
  return { title, language, music, scenes };
}
