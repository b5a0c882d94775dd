/** General MIDI instruments that sound well in MuseScore General, and how loud each is there. */

export interface Instrument {
  /** 0 to 127, as in a program change. */
  program: number;
  /** RMS in dB of a held chord (a single note where it is a bass) at velocity 90, volume 100: measured. */
  loudnessDb: number;
  /** Its useful compass, MIDI notes. */
  low: number;
  high: number;
  /** Seconds until it speaks; slow ones are played ahead of the beat. */
  attackSeconds: number;
}

const i = (program: number, loudnessDb: number, low: number, high: number, attackSeconds = 0.01): Instrument => ({
  program,
  loudnessDb,
  low,
  high,
  attackSeconds,
});

export const instruments = {
  piano: i(0, -30, 21, 108),
  brightPiano: i(1, -30, 21, 108),
  tinePiano: i(4, -25, 28, 100),
  fmPiano: i(5, -25, 28, 100),
  celesta: i(8, -30, 60, 108),
  glockenspiel: i(9, -31, 72, 108),
  vibraphone: i(11, -29, 53, 89, 0.02),
  marimba: i(12, -29, 45, 96),
  tubularBells: i(14, -29, 60, 77),
  nylonGuitar: i(24, -31, 40, 84),
  steelGuitar: i(25, -32, 40, 84),
  jazzGuitar: i(26, -26, 40, 84),
  cleanGuitar: i(27, -25, 40, 84),
  mutedGuitar: i(28, -31, 40, 84),
  overdriveGuitar: i(29, -27, 40, 84, 0.02),
  distortionGuitar: i(30, -28, 40, 84, 0.03),
  acousticBass: i(32, -28, 28, 55, 0.01),
  fingeredBass: i(33, -26, 28, 55, 0.01),
  fretlessBass: i(35, -30, 28, 55),
  synthBass: i(38, -28, 24, 60),
  synthBassDark: i(39, -28, 24, 60),
  violin: i(40, -25, 55, 100, 0.06),
  cello: i(42, -22, 36, 72, 0.08),
  contrabass: i(43, -30, 28, 55, 0.06),
  tremoloStrings: i(44, -28, 36, 96, 0.1),
  pizzicato: i(45, -32, 36, 96, 0.02),
  harp: i(46, -29, 24, 100),
  timpani: i(47, -31, 36, 57),
  strings: i(48, -27, 36, 96, 0.09),
  slowStrings: i(49, -30, 36, 96, 0.12),
  synthStrings: i(50, -30, 36, 96, 0.1),
  choir: i(52, -29, 43, 79, 0.1),
  voices: i(53, -26, 48, 79, 0.04),
  trombones: i(57, -18, 34, 67, 0.05),
  horns: i(60, -23, 41, 77, 0.04),
  brass: i(61, -26, 36, 84, 0.04),
  synthBrass: i(62, -24, 36, 84, 0.06),
  flute: i(73, -25, 60, 96, 0.05),
  squareLead: i(80, -23, 36, 96),
  sawLead: i(81, -21, 36, 96),
  fantasia: i(88, -24, 36, 96),
  warmPad: i(89, -28, 36, 84, 0.15),
  polysynth: i(90, -19, 36, 96, 0.02),
  haloPad: i(94, -24, 36, 84, 0.1),
  sweepPad: i(95, -27, 36, 84, 0.2),
  atmosphere: i(99, -26, 36, 96),
  taiko: i(116, -30, 36, 60),
  reverseCymbal: i(119, -31, 48, 72),
} as const satisfies Record<string, Instrument>;

export type InstrumentName = keyof typeof instruments;

/** Drum kits by their program on the drum channel. */
export const kits = { standard: 0, room: 8, power: 16, electronic: 24, tr808: 25, brush: 40, orchestra: 48 } as const;
export type KitName = keyof typeof kits;

/** Keys of the drum channel. */
export const drumKeys = {
  kick: 36,
  stick: 37,
  snare: 38,
  clap: 39,
  hat: 42,
  pedalHat: 44,
  lowTom: 45,
  openHat: 46,
  highTom: 48,
  crash: 49,
  ride: 51,
  tambourine: 54,
  /** A suspended cymbal that every kit has, the orchestra's too. */
  cymbal: 57,
  cabasa: 69,
  shaker: 82,
} as const;
export type DrumName = keyof typeof drumKeys;
