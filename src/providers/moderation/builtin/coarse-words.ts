/** Coarse words, found by obscenity's matcher in its English words, without those that are ordinary ones in other company. */
import { DataSet, RegExpMatcher, collapseDuplicatesTransformer, englishDataset, pattern } from "obscenity";
import type { ModerationCategory } from "../../../domain/moderation/moderator.ts";

interface Coarse {
  category: ModerationCategory;
  /** 0 to 1. */
  weight: number;
}

/** By the library's name of the word. A word of its that is not here is judged by rules that see its company, or is harmless. */
const judged: Readonly<Record<string, Coarse>> = {
  abeed: { category: "hate", weight: 0.85 },
  africoon: { category: "hate", weight: 0.9 },
  arabush: { category: "hate", weight: 0.9 },
  bestiality: { category: "sexual", weight: 0.75 },
  blowjob: { category: "sexual", weight: 0.85 },
  bollocks: { category: "profanity", weight: 0.5 },
  boonga: { category: "hate", weight: 0.8 },
  buttplug: { category: "sexual", weight: 0.8 },
  chingchong: { category: "hate", weight: 0.9 },
  cunt: { category: "harassment", weight: 0.8 },
  deepthroat: { category: "sexual", weight: 0.85 },
  dildo: { category: "sexual", weight: 0.7 },
  doggystyle: { category: "sexual", weight: 0.75 },
  "double penetration": { category: "sexual", weight: 0.85 },
  felch: { category: "sexual", weight: 0.85 },
  fellatio: { category: "sexual", weight: 0.7 },
  "finger bang": { category: "sexual", weight: 0.85 },
  fisting: { category: "sexual", weight: 0.75 },
  fuck: { category: "profanity", weight: 0.62 },
  gangbang: { category: "sexual", weight: 0.9 },
  handjob: { category: "sexual", weight: 0.85 },
  hentai: { category: "sexual", weight: 0.75 },
  "jerk off": { category: "sexual", weight: 0.7 },
  jizz: { category: "sexual", weight: 0.75 },
  kike: { category: "hate", weight: 0.9 },
  lubejob: { category: "sexual", weight: 0.85 },
  nigger: { category: "hate", weight: 0.95 },
  shit: { category: "profanity", weight: 0.56 },
  slut: { category: "harassment", weight: 0.7 },
  twat: { category: "harassment", weight: 0.6 },
  wank: { category: "profanity", weight: 0.52 },
  whore: { category: "harassment", weight: 0.65 },
};

const words = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf((phrase) => judged[phrase.metadata?.originalWord ?? ""] === undefined)
  .addPhrase((phrase) =>
    phrase.setMetadata({ originalWord: "fuck" }).addPattern(pattern`|phuck`).addPattern(pattern`|fcuk`),
  )
  .addPhrase((phrase) => phrase.setMetadata({ originalWord: "kike" }).addPattern(pattern`|kike`))
  .addPhrase((phrase) =>
    phrase
      .setMetadata({ originalWord: "shit" })
      .addPattern(pattern`bullshit`)
      .addWhitelistedTerm("shiitake")
      .addWhitelistedTerm("mishit")
      .addWhitelistedTerm("wankel")
      .addWhitelistedTerm("kung fu")
      .addWhitelistedTerm("fu manchu")
      .addWhitelistedTerm("tai fu"),
  );

/** Single letters stand for any number of themselves, as long as the word can bear it. */
const collapse = collapseDuplicatesTransformer({
  defaultThreshold: 1,
  customThresholds: new Map([..."begols"].map((letter) => [letter, 2] as const)),
});

const matcher = new RegExpMatcher({ ...words.build(), blacklistMatcherTransformers: [collapse] });

/** The coarse words of a reading. */
export function coarseWordsOf(reading: string): Coarse[] {
  return matcher
    .getAllMatches(reading)
    .map((match) => judged[words.getPayloadWithPhraseMetadata(match).phraseMetadata?.originalWord ?? ""])
    .filter((coarse) => coarse !== undefined);
}
