/** Music by genre and mood: exactly as long as asked, another piece for each seed, with what is needed to cut on it. */
import { composeBed } from "./compose-bed.ts";
import type { SectionName } from "./form.ts";
import type { GenreName } from "./genres/genre.ts";
import { genres } from "./genres/genres.ts";
import { isMinor } from "./genres/genre.ts";
import type { MoodName } from "./moods/mood.ts";
import { moods } from "./moods/moods.ts";
import { seededRandom } from "./random.ts";
import { titleOf } from "./title.ts";

export interface MusicOrder {
  genre: GenreName;
  mood: MoodName;
  /** 5 to 600. */
  durationSeconds: number;
  seed: number;
}

export interface Music {
  title: string;
  /** A standard MIDI file, which ends exactly at `durationSeconds`. */
  midi: Uint8Array;
  durationSeconds: number;
  /** For example `D minor`; `scale` says more where the mode is an older one. */
  key: string;
  scale: string;
  /** Quarters a minute, until a last bar that may slow down. */
  tempo: number;
  metre: "3/4" | "4/4";
  /** Every beat, up to and with the last chord's. */
  beats: number[];
  /** The first beat of every bar, the last chord's with them. */
  bars: number[];
  /** `ending` is the last chord, which rings out. */
  sections: { name: SectionName | "ending"; startSeconds: number }[];
}

const leastSeconds = 5;
const mostSeconds = 600;

/** The same order gives the same bytes. Throws a RangeError for a duration outside 5 s to 10 min. */
export function composeMusic({ genre, mood, durationSeconds, seed }: MusicOrder): Music {
  if (!(durationSeconds >= leastSeconds && durationSeconds <= mostSeconds)) {
    throw new RangeError(`music lasts from ${leastSeconds} to ${mostSeconds} seconds`);
  }
  const profile = genres[genre](moods[mood], seededRandom(seed, `${genre}/${mood}/ensemble`));
  const bed = composeBed({ profile, durationSeconds, seed });
  const tonic = bed.key.slice(0, bed.key.indexOf(" "));
  const scale = bed.key.slice(tonic.length + 1);
  return {
    title: titleOf(mood, seededRandom(seed, `${genre}/${mood}/title`)),
    midi: bed.midi,
    durationSeconds,
    key: `${tonic} ${isMinor(scale) ? "minor" : "major"}`,
    scale,
    tempo: bed.bpm,
    metre: bed.beatsPerBar === 3 ? "3/4" : "4/4",
    beats: bed.beatsSeconds,
    bars: bed.downbeatsSeconds,
    sections: [
      ...bed.sections.map(({ name, startSeconds }) => ({ name, startSeconds })),
      { name: "ending" as const, startSeconds: bed.finalSeconds },
    ],
  };
}
