/** Jazz has progressions of its own: fifths that fall, turnarounds, chords borrowed from next door. */
import type { ModeHarmony, Mood, MoodName } from "../moods/mood.ts";

const major: ModeHarmony = {
  scale: "major",
  progressions: [
    ["Imaj7", "VIm7", "IIm7", "V9"],
    ["Imaj7", "VI7", "IIm7", "V9"],
    ["Imaj7", "IIIm7 VI7", "IIm7", "V13", "Imaj7", "I7", "IVmaj7", "IIm7 V9"],
    ["Imaj7", "IVmaj7", "IIIm7 VI7", "IIm7 V9"],
    ["Imaj7", "II7", "IIm7", "V9"],
  ],
  peaks: [
    ["IVmaj7", "IVm6", "IIIm7 VI7", "IIm7 V9"],
    ["IIm7", "V13", "Imaj7", "VI7", "IIm7", "V13", "Imaj7", "Imaj7"],
    ["Imaj7", "I7", "IVmaj7", "IVm6", "Imaj7", "VI7", "IIm7 V13", "Imaj7"],
  ],
  breaks: [
    ["III7", "VI7", "II9", "V13"],
    ["IVmaj7", "IVm6", "Imaj7", "VI7"],
  ],
  tension: ["IIm7 V13", "V9sus4 V13"],
  cadences: [
    ["IIm7", "V13"],
    ["IIIm7 VI7", "IIm7 V13"],
  ],
  finals: ["Imaj9", "I6"],
};

const minor: ModeHarmony = {
  scale: "minor",
  progressions: [
    ["Im7", "IVm7", "IIm7b5", "V7b9"],
    ["Im6", "Im6", "IIm7b5", "V7b9"],
    ["Im7", "bVI7", "IIm7b5 V7b9", "Im7"],
    ["IVm7", "bVII9", "bIIImaj7", "bVImaj7", "IIm7b5", "V7b9", "Im6", "Im6"],
  ],
  peaks: [
    ["IVm7", "Im7", "bVI7", "V7b9"],
    ["IVm7", "bVII9", "bIIImaj7", "bVImaj7", "IIm7b5", "V7b9", "Im6", "Im6"],
    ["Im6", "IVm6", "IIm7b5 V7b9", "Im6"],
  ],
  breaks: [
    ["IVm7", "IVm7", "Im7", "Im7"],
    ["bVImaj7", "bVImaj7", "V7b9", "V7b9"],
  ],
  tension: ["IIm7b5 V7b9", "V7b9"],
  cadences: [
    ["IIm7b5", "V7b9"],
    ["bVI7", "V7b9"],
  ],
  finals: ["Im6", "Im9"],
};

/** Two chords over a pedal: what tension and night sound like. */
const modal: ModeHarmony = {
  ...minor,
  progressions: [
    ["Im7", "Im6", "Im7", "V7b9"],
    ["Im9", "IVm7", "Im9", "bVI7 V7b9"],
  ],
};

const playful: ModeHarmony = {
  ...major,
  progressions: [
    ["I", "VI7", "II9", "V9"],
    ["I", "I7", "IV6", "IVm6", "I", "VI7", "II9", "V9"],
    ["I", "III7", "VI7", "II9 V9"],
  ],
};

const byMood: Readonly<Record<MoodName, readonly ModeHarmony[]>> = {
  inspiring: [major],
  happy: [major],
  playful: [playful],
  calm: [major],
  sad: [minor],
  epic: [minor],
  tense: [modal],
  dark: [modal, minor],
};

export function jazzHarmony({ name }: Mood): readonly ModeHarmony[] {
  return byMood[name];
}
