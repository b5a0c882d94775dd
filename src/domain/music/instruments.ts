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
  harpsichord: i(6, -33, 41, 89),
  celesta: i(8, -30, 60, 108),
  glockenspiel: i(9, -31, 72, 108),
  musicBox: i(10, -34, 60, 100),
  vibraphone: i(11, -29, 53, 89, 0.02),
  marimba: i(12, -29, 45, 96),
  xylophone: i(13, -35, 65, 100),
  tubularBells: i(14, -29, 60, 77),
  dulcimer: i(15, -34, 50, 88),
  drawbarOrgan: i(16, -27, 36, 96),
  rockOrgan: i(18, -27, 36, 96),
  churchOrgan: i(19, -28, 36, 96, 0.04),
  accordion: i(21, -31, 48, 89, 0.03),
  harmonica: i(22, -31, 60, 88, 0.03),
  nylonGuitar: i(24, -31, 40, 84),
  steelGuitar: i(25, -32, 40, 84),
  jazzGuitar: i(26, -26, 40, 84),
  cleanGuitar: i(27, -25, 40, 84),
  mutedGuitar: i(28, -31, 40, 84),
  overdriveGuitar: i(29, -27, 40, 84, 0.02),
  distortionGuitar: i(30, -28, 40, 84, 0.03),
  acousticBass: i(32, -28, 28, 55, 0.01),
  fingeredBass: i(33, -26, 28, 55, 0.01),
  pickedBass: i(34, -27, 28, 55, 0.01),
  fretlessBass: i(35, -30, 28, 55),
  slapBass: i(36, -29, 28, 55, 0.01),
  synthBass: i(38, -28, 24, 60),
  synthBassDark: i(39, -28, 24, 60),
  violin: i(40, -25, 55, 100, 0.06),
  viola: i(41, -26, 48, 84, 0.06),
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
  trumpet: i(56, -24, 54, 84, 0.03),
  trombones: i(57, -18, 34, 67, 0.05),
  tuba: i(58, -26, 29, 55, 0.04),
  mutedTrumpet: i(59, -26, 54, 84, 0.03),
  horns: i(60, -23, 41, 77, 0.04),
  brass: i(61, -26, 36, 84, 0.04),
  synthBrass: i(62, -24, 36, 84, 0.06),
  altoSax: i(65, -24, 49, 80, 0.03),
  tenorSax: i(66, -26, 44, 75, 0.03),
  oboe: i(68, -24, 58, 88, 0.04),
  englishHorn: i(69, -27, 52, 79, 0.04),
  bassoon: i(70, -24, 34, 67, 0.03),
  clarinet: i(71, -26, 50, 86, 0.04),
  piccolo: i(72, -24, 74, 102, 0.04),
  flute: i(73, -25, 60, 96, 0.05),
  recorder: i(74, -26, 65, 93, 0.03),
  panFlute: i(75, -25, 60, 93, 0.05),
  whistle: i(78, -21, 67, 93, 0.04),
  squareLead: i(80, -23, 36, 96),
  sawLead: i(81, -21, 36, 96),
  fantasia: i(88, -24, 36, 96),
  warmPad: i(89, -28, 36, 84, 0.15),
  polysynth: i(90, -19, 36, 96, 0.02),
  bowedPad: i(92, -24, 36, 84, 0.2),
  metalPad: i(93, -26, 36, 84, 0.15),
  haloPad: i(94, -24, 36, 84, 0.1),
  sweepPad: i(95, -27, 36, 84, 0.2),
  atmosphere: i(99, -26, 36, 96),
  crystal: i(98, -22, 48, 96),
  brightness: i(100, -23, 36, 96),
  banjo: i(105, -29, 48, 84),
  kalimba: i(108, -33, 48, 88),
  fiddle: i(110, -28, 55, 96, 0.05),
  steelDrums: i(114, -30, 52, 84),
  taiko: i(116, -30, 36, 60),
  reverseCymbal: i(119, -31, 48, 72),
} as const satisfies Record<string, Instrument>;

export type InstrumentName = keyof typeof instruments;

/** Drum kits by their program on the drum channel. */
export const kits = {
  standard: 0,
  room: 8,
  power: 16,
  electronic: 24,
  tr808: 25,
  jazz: 32,
  brush: 40,
  orchestra: 48,
} as const;
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
  rideBell: 53,
  tambourine: 54,
  cowbell: 56,
  /** A suspended cymbal that every kit has, the orchestra's too. */
  cymbal: 57,
  highBongo: 60,
  lowBongo: 61,
  highConga: 63,
  lowConga: 64,
  cabasa: 69,
  claves: 75,
  woodBlock: 76,
  triangle: 81,
  shaker: 82,
} as const;
export type DrumName = keyof typeof drumKeys;
