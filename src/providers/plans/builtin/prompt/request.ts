import { describing, musicOf } from "./tone.ts";
import type { Music, StoryForm } from "../topics/topic.ts";

const asking =
  "(?:(?:please|hi|hello|hey)[,!.]?\\s+)?(?:(?:can|could|would) you\\s+)?(?:(?:please\\s+)?(?:create|make|generate|produce|build|design|write|give|show|film|prepare|plan)\\s+(?:me|us)?\\s*|i(?:'d| would)? (?:like|want|need)(?: you to (?:make|create))?\\s+|we need\\s+)?";
const kinds =
  "video|film|movie|clip|short film|short|reel|documentary|animation|ad|advert|advertisement|commercial|promo|trailer|teaser|montage|explainer|presentation|recap|slideshow|tribute";
const linking =
  "about|on|of|for|showcasing|showing|explaining|featuring|introducing|promoting|celebrating|highlighting|telling(?: the story of)?|that (?:shows?|explains?|tells?|celebrates?)|which shows?|where|in which|to (?:explain|show|promote|celebrate)|capturing|exploring|depicting|covering|inspired by|with";
const lead = new RegExp(
  `^${asking}(?:an?|the|some|my|our)?\\s*(?<how>${describing})(?<what>(?:[\\w-]+ )?(?:${kinds})s?)(?:\\s*[:–—-]\\s*|\\s+(?<link>${linking})\\s+)`,
  "i",
);
/** `Make something about bees`. */
const bare = new RegExp(
  `^(?:${asking}(?:something|anything)\\s+(?:about|on)\\s+|(?:${linking.split("|")[0]})\\s+)`,
  "i",
);

/** Says what a kind of video is told as. */
const formOfKind: readonly [RegExp, StoryForm][] = [
  [/\b(?:ad|advert|advertisement|commercial|promo|teaser)s?$/i, "product"],
  [/explainer/i, "explanation"],
  [/\brecap$/i, "event"],
];

export interface Request {
  /** What it is about, without the asking. */
  rest: string;
  form: StoryForm | null;
  music: Music | null;
}

/** `Create an upbeat video about bees` is about bees. */
export function readRequest(prompt: string): Request {
  const found = lead.exec(prompt);
  if (!found) return { rest: prompt.replace(bare, ""), form: null, music: null };
  const what = found.groups?.["what"] ?? "";
  const form = formOfKind.find(([kind]) => kind.test(what))?.[1] ?? null;
  const link = found.groups?.["link"] ?? "";
  if (/explain/i.test(link)) return { rest: prompt.slice(found[0].length), form: "explanation", music: null };
  const product = /^(?:promoting|introducing|to promote)$/i.test(link);
  return {
    rest: prompt.slice(found[0].length),
    form: product ? "product" : form,
    music: musicOf(found.groups?.["how"] ?? ""),
  };
}
