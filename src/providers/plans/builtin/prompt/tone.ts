import type { Music } from "../topics/topic.ts";

/** Words that say how a film is to feel, and what music that is. */
const tones: readonly { words: RegExp; music: Music }[] = [
  { words: /upbeat|energetic|dynamic|fast-paced|punchy/, music: { genre: "electronic", mood: "happy" } },
  { words: /happy|cheerful|joyful|feel-good|bright/, music: { genre: "acoustic", mood: "happy" } },
  {
    words: /fun|funny|playful|quirky|whimsical|humorous|lighthearted|light-hearted/,
    music: { genre: "jazz", mood: "playful" },
  },
  { words: /epic|heroic|grand|majestic/, music: { genre: "cinematic", mood: "epic" } },
  {
    words: /sad|melancholic|melancholy|moving|emotional|bittersweet|touching/,
    music: { genre: "classical", mood: "sad" },
  },
  {
    words: /calm|relaxing|peaceful|soothing|gentle|quiet|slow|meditative|dreamy|poetic/,
    music: { genre: "ambient", mood: "calm" },
  },
  { words: /dark|scary|spooky|creepy|eerie|horror|mysterious|ominous/, music: { genre: "ambient", mood: "dark" } },
  { words: /tense|thrilling|suspenseful|gripping|dramatic/, music: { genre: "cinematic", mood: "tense" } },
  {
    words: /inspiring|inspirational|motivational|motivating|uplifting|hopeful/,
    music: { genre: "cinematic", mood: "inspiring" },
  },
  { words: /cool|urban|hip[- ]hop|street|modern/, music: { genre: "hip-hop", mood: "playful" } },
  { words: /rock(?:y|ing)?|edgy|loud/, music: { genre: "rock", mood: "epic" } },
  { words: /elegant|classy|sophisticated|classical/, music: { genre: "classical", mood: "calm" } },
  { words: /cinematic/, music: { genre: "cinematic", mood: "inspiring" } },
];
const anyTone = tones.map(({ words }) => words.source).join("|");
const other =
  "short|brief|simple|beautiful|stunning|professional|educational|animated|documentary|vintage|minimal|minimalist|high-quality|amazing|new|great|nice|quick|little|social media|instagram|tiktok|youtube";
const described = new RegExp(
  `^(?:(?:very|really|slightly|and|but|an?|in|with|style|mood|tone|music|feel|vibe|the)\\b[\\s-]*|(?:${anyTone}|${other})\\b[\\s,-]*)+$`,
  "i",
);

export interface Tone {
  /** Without what only says how it is to feel. */
  rest: string;
  /** null: it does not say. */
  music: Music | null;
}

/** Takes the parts between commas that only say how the film is to feel; elsewhere such words may be its subject's own. */
export function readTone(prompt: string): Tone {
  const parts = prompt.split(/\s*[,;]\s*/);
  const about = parts.filter((part, index) => index === 0 || !described.test(part.trim()));
  const rest = about.join(", ");
  const said = parts.filter((part) => !about.includes(part)).join(" ");
  return { rest, music: musicOf(said) };
}

/** The music of the first word among these that says how something feels. */
export function musicOf(said: string): Music | null {
  return tones.find(({ words }) => new RegExp(`\\b(?:${words.source})\\b`, "i").test(said))?.music ?? null;
}

/** Adjectives that a request has before its `video`. */
export const describing = `(?:(?:${anyTone}|${other})[\\s,-]+(?:and\\s+)?)*`;
