/** The moods in minor and its darker sisters. */
import type { ModeHarmony, Mood } from "./mood.ts";

const minorEnd = {
  tension: ["V", "V7sus4 V", "IVm V"],
  cadences: [
    ["IVm", "V"],
    ["bVI", "V7sus4 V"],
    ["IVm", "V7sus4 V"],
  ],
  finals: ["Im"],
} satisfies Partial<ModeHarmony>;

export const sad: Mood = {
  name: "sad",
  modes: [
    {
      scale: "minor",
      progressions: [
        ["Im", "bVI", "IVm", "V"],
        ["Im", "IVm", "bVI", "V"],
        ["Im", "Vm", "bVI", "IVm", "Im", "bVI", "IVm", "V"],
        ["Im", "bVII", "bVI", "V"],
        ["Im", "bIII", "IVm", "Im"],
      ],
      peaks: [
        ["IVm", "bVII", "bIII", "bVI", "IVm", "V", "Im", "Im"],
        ["Im", "bVI", "bIII", "V"],
        ["IVm", "Im", "V", "Im"],
      ],
      breaks: [
        ["bVI", "bIII", "IVm", "V"],
        ["IVm", "Im", "bVI", "V"],
      ],
      ...minorEnd,
      finals: ["Im", "Imadd9"],
    },
  ],
  pace: 0.12,
  fullness: [0.05, 0.72],
  motifShape: { rises: 0.3, leaps: 0.3 },
  windsDown: true,
  touch: 1,
  isBright: false,
};

export const tense: Mood = {
  name: "tense",
  modes: [
    {
      scale: "minor",
      progressions: [
        ["Im", "Im", "bII", "V"],
        ["Im", "bVI", "IIm7b5", "V"],
        ["Im", "IVm6", "Im", "V7b9"],
        ["Im", "Im", "bVI", "bVI", "IVm", "bII", "V", "V"],
      ],
      peaks: [
        ["Im", "bVI", "bII", "V"],
        ["Im", "bII", "Im", "V7b9"],
        ["IVm", "V", "Im", "Im", "IIm7b5", "V", "Im", "Im"],
      ],
      breaks: [
        ["Im", "Im", "bII", "bII"],
        ["IVm6", "IVm6", "V", "V"],
      ],
      tension: ["V7b9", "bII V"],
      cadences: [
        ["bII", "V7b9"],
        ["IVm6", "V"],
        ["IIm7b5", "V7b9"],
      ],
      finals: ["Im"],
    },
  ],
  pace: 0.78,
  fullness: [0.22, 0.95],
  motifShape: { rises: 0.6, leaps: 0.2 },
  windsDown: false,
  touch: 0.65,
  isBright: false,
};

export const epic: Mood = {
  name: "epic",
  modes: [
    {
      scale: "minor",
      progressions: [
        ["Im", "bVI", "bVII", "Im"],
        ["Im", "bVI", "IVm", "V"],
        ["Im", "bVII", "bVI", "V", "Im", "IVm", "bVI", "V"],
        ["Im", "bIII", "bVII", "Im"],
      ],
      peaks: [
        ["Im", "bVI", "bVII", "Im"],
        ["bVI", "bVII", "Im", "Im", "bVI", "bVII", "V", "V"],
        ["Im", "bVII", "bVI", "V"],
        ["Im", "bIII", "bVII", "IVm", "Im", "bVI", "bVII", "Im"],
      ],
      breaks: [
        ["bVI", "bIII", "IVm", "V"],
        ["Im", "bVI", "bIII", "V"],
      ],
      ...minorEnd,
      cadences: [
        ["bVI", "bVII"],
        ["bVI", "V7sus4 V"],
        ["IVm", "V"],
      ],
    },
    {
      scale: "major",
      progressions: [
        ["I", "IV", "VIm", "V"],
        ["I", "bVII", "IV", "I"],
        ["I", "VIm", "IV", "V"],
      ],
      peaks: [
        ["I", "bVI", "bVII", "I"],
        ["I", "V", "VIm", "IV", "I", "V", "bVI bVII", "I"],
        ["I", "IV", "VIm", "V"],
      ],
      breaks: [["VIm", "IV", "I", "V"]],
      tension: ["V7sus4 V", "bVI bVII"],
      cadences: [
        ["bVI", "bVII"],
        ["IV", "V7sus4 V"],
      ],
      finals: ["I"],
    },
  ],
  pace: 0.58,
  fullness: [0.12, 1],
  motifShape: { rises: 0.85, leaps: 0.55 },
  windsDown: false,
  touch: 0.95,
  isBright: false,
};

export const dark: Mood = {
  name: "dark",
  modes: [
    {
      scale: "minor",
      progressions: [
        ["Im", "Im", "bVI", "bII"],
        ["Im", "bII", "bVI", "V"],
        ["Im", "IVm", "Im", "bII"],
        ["Im", "Im", "IVm", "IVm", "Im", "bVI", "bII", "V"],
      ],
      peaks: [
        ["Im", "bVI", "IVm", "V"],
        ["Im", "bII", "Im", "bVI", "IVm", "bII", "V", "Im"],
        ["Im", "bVI", "bII", "Im"],
      ],
      breaks: [
        ["Im", "Im", "IVm", "Im"],
        ["bVI", "bVI", "V", "V"],
      ],
      ...minorEnd,
      cadences: [
        ["bII", "V"],
        ["IVm", "V"],
      ],
    },
    {
      scale: "phrygian",
      progressions: [
        ["Im", "Im", "bII", "Im"],
        ["Im", "bII", "Im", "Im"],
      ],
      peaks: [
        ["Im", "bII", "bVIIm", "Im"],
        ["Im", "Im", "bII", "Im"],
      ],
      breaks: [["IVm", "IVm", "Im", "Im"]],
      tension: ["V", "bII"],
      cadences: [
        ["bII", "V"],
        ["IVm", "bII"],
      ],
      finals: ["Im"],
    },
  ],
  pace: 0.3,
  fullness: [0.1, 0.82],
  motifShape: { rises: 0.35, leaps: 0.25 },
  windsDown: true,
  touch: 0.95,
  isBright: false,
};
