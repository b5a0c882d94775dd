import { seededRandom } from "../../../../domain/music/random.ts";
import type { PlanDraft } from "../../../../domain/plans/finish-plan.ts";
import { readCards } from "../card.ts";
import { chooseCards } from "../choose-cards.ts";
import { type Asked, draftOf } from "../english.ts";
import { fill } from "../text/fill.ts";
import { capitalised } from "../text/nouns.ts";
import { generalPictures, historyPictures } from "./pictures.ts";
import type { Language } from "./language.ts";

/** A simple plan in the language: its own few cards, and the prompt's subject as it stands. */
export function planIn({ code, asking, forms, general, sounds, again }: Language, asked: Asked): PlanDraft {
  const { prompt, seed, durationSeconds, sceneCount, sceneCountIsFree } = asked;
  const about = (asking.exec(prompt)?.groups?.["subject"] ?? prompt)
    .replace(/[\s.!?¿¡,;:]+$/u, "")
    .replace(/^[¿¡\s]+/u, "");
  const form = forms.find(({ cue }) => cue.test(about));
  const told = form ?? general;
  const topic = capitalised(form?.cue.exec(about)?.groups?.["subject"] ?? about);
  const pictures = form ? historyPictures : generalPictures;
  const cards = readCards(told.cards).map((card, index) => ({
    ...card,
    seeInEnglish: pictures[index] ?? card.see,
    say: fill(card.say, { topic }),
  }));
  const count = sceneCountIsFree ? Math.min(sceneCount, Math.max(8, Math.ceil(durationSeconds / 12))) : sceneCount;
  const chosen = chooseCards(cards, [], count, seededRandom(seed, `plan/${prompt}`), () => again);
  const music = { genre: told.genre, mood: told.mood };
  const frame = { title: capitalised(about).slice(0, 100), language: code, music };
  return draftOf(chosen, frame, durationSeconds, (_see, _music, place) => sounds[place]);
}
