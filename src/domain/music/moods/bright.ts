/** The moods in major and its brighter and milder sisters. */
import type { ModeHarmony, Mood } from "./mood.ts";

const majorEnd = {
  tension: ["V", "V7sus4 V", "IIm V"],
  cadences: [
    ["IV", "V"],
    ["IIm", "V7sus4 V"],
    ["IV", "V7sus4 V"],
  ],
  finals: ["I", "Iadd9"],
} satisfies Partial<ModeHarmony>;

export const inspiring: Mood = {
  name: "inspiring",
  modes: [
    {
      scale: "major",
      progressions: [
        ["I", "V", "VIm", "IV"],
        ["I", "IIIm", "IV", "V"],
        ["I", "VIm", "IV", "V"],
        ["I", "V", "VIm", "IIIm", "IV", "I", "IIm", "V"],
        ["I", "IV", "VIm", "V", "I", "IV", "IIm", "V"],
        ["I", "IIm", "VIm", "IV", "I", "V", "IV", "V"],
      ],
      peaks: [
        ["I", "V", "VIm", "IV"],
        ["IV", "V", "VIm", "I", "IV", "V", "I", "I"],
        ["I", "IV", "VIm", "V"],
        ["IV", "I", "V", "VIm", "IV", "I", "V", "V"],
      ],
      breaks: [
        ["VIm", "IV", "I", "V"],
        ["IIm", "VIm", "IV", "V"],
      ],
      ...majorEnd,
    },
  ],
  pace: 0.5,
  fullness: [0.08, 1],
  motifShape: { rises: 0.92, leaps: 0.42 },
  windsDown: false,
  touch: 0.96,
  isBright: true,
};

export const happy: Mood = {
  name: "happy",
  modes: [
    {
      scale: "major",
      progressions: [
        ["I", "IV", "V", "IV"],
        ["I", "V", "IV", "V"],
        ["I", "VIm", "IIm", "V"],
        ["I", "I", "IV", "V", "I", "VIm", "IIm", "V"],
        ["I", "IIIm", "IV", "V"],
      ],
      peaks: [
        ["I", "V", "IV", "V"],
        ["IV", "V", "I", "VIm", "IV", "V", "I", "I"],
        ["I", "IV", "I", "V"],
        ["I", "V", "VIm", "IV"],
      ],
      breaks: [
        ["VIm", "IIm", "IV", "V"],
        ["IV", "IVm", "I", "V"],
      ],
      ...majorEnd,
    },
  ],
  pace: 0.76,
  fullness: [0.2, 0.95],
  motifShape: { rises: 0.75, leaps: 0.45 },
  windsDown: false,
  touch: 0.8,
  isBright: true,
};

export const playful: Mood = {
  name: "playful",
  modes: [
    {
      scale: "major",
      progressions: [
        ["I", "VI7", "II7", "V7"],
        ["I", "IV", "I", "V7"],
        ["I", "I7", "IV", "IVm", "I", "VI7", "II7", "V7"],
        ["I", "IIm", "V7", "I"],
        ["I", "III7", "VIm", "II7 V7"],
      ],
      peaks: [
        ["IV", "IVm", "I", "VI7", "II7", "V7", "I", "I"],
        ["I", "VI7", "IIm V7", "I"],
        ["I", "IV", "V7", "I"],
      ],
      breaks: [
        ["VIm", "III7", "VIm", "II7"],
        ["IV", "I", "II7", "V7"],
      ],
      tension: ["II7 V7", "V7"],
      cadences: [
        ["IIm", "V7"],
        ["I VI7", "IIm V7"],
      ],
      finals: ["I", "I6"],
    },
  ],
  pace: 0.85,
  fullness: [0.15, 0.85],
  motifShape: { rises: 0.5, leaps: 0.62 },
  windsDown: false,
  touch: 0.5,
  isBright: true,
};

export const calm: Mood = {
  name: "calm",
  modes: [
    {
      scale: "major",
      progressions: [
        ["I", "IV", "I", "IV"],
        ["I", "VIm", "IV", "I"],
        ["I", "IIIm", "IV", "I"],
        ["I", "V", "IV", "I", "I", "IIIm", "IV", "V"],
        ["I", "IIm", "IV", "I"],
      ],
      peaks: [
        ["IV", "I", "IIm", "I"],
        ["I", "IIIm", "IV", "V", "I", "VIm", "IV", "I"],
        ["VIm", "IV", "I", "I"],
      ],
      breaks: [
        ["IV", "IV", "I", "I"],
        ["VIm", "IIIm", "IV", "I"],
      ],
      tension: ["V7sus4", "IV V7sus4"],
      cadences: [
        ["IV", "IVm"],
        ["IIm", "V7sus4"],
        ["IV", "V7sus4 V"],
      ],
      finals: ["Iadd9", "I"],
    },
  ],
  pace: 0.1,
  fullness: [0.05, 0.58],
  motifShape: { rises: 0.6, leaps: 0.25 },
  windsDown: true,
  touch: 1,
  isBright: true,
};
