/** The plan of a piece: sections of four-bar phrases, each with the energy that layers and dynamics follow. */

export type SectionName = "intro" | "theme" | "build" | "break" | "peak" | "outro";

export interface Section {
  name: SectionName;
  startBar: number;
  bars: number;
  /** 0 to 1, at its first bar and at its end. */
  energyFrom: number;
  energyTo: number;
}

type FromTo = readonly [from: number, to: number];

/** Music that has an `outro` winds down to its end; other music ends at its fullest. */
export type Energies = Readonly<Record<Exclude<SectionName, "outro">, FromTo> & { outro?: FromTo }>;

export const phraseBars = 4;

/** Phrase by phrase, for pieces of up to eight phrases. */
const short: readonly (readonly SectionName[])[] = [
  [],
  ["peak"],
  ["intro", "peak"],
  ["intro", "build", "peak"],
  ["intro", "theme", "build", "peak"],
  ["intro", "theme", "build", "peak", "peak"],
  ["intro", "theme", "theme", "build", "peak", "peak"],
  ["intro", "theme", "build", "peak", "break", "peak", "peak"],
  ["intro", "theme", "build", "peak", "break", "build", "peak", "peak"],
];
const otherShort: readonly (readonly SectionName[])[] = [
  ...short.slice(0, 4),
  ["intro", "theme", "theme", "peak"],
  ["intro", "theme", "theme", "build", "peak"],
  ["intro", "theme", "build", "peak", "break", "peak"],
  ["intro", "theme", "theme", "build", "peak", "break", "peak"],
  ["intro", "theme", "theme", "peak", "theme", "build", "peak", "peak"],
];

const close: readonly SectionName[] = ["build", "peak", "peak"];

/** How pieces can be laid out. */
export const layouts = {
  builds: { short, cycle: ["theme", "theme", "build", "peak", "peak", "break"] },
  returns: { short: otherShort, cycle: ["theme", "theme", "peak", "theme", "break", "build", "peak"] },
} as const satisfies Record<string, { short: typeof short; cycle: readonly SectionName[] }>;
export type Layout = keyof typeof layouts;

/** After so many sections a long piece comes round to where it began. */
export const cycleSections = 5;

/** From this many phrases on, the last of them can be an outro. */
const outroPhrases = 5;

/** Sections that fill exactly `bars` bars: it opens small, builds, and is at its fullest before the end or its outro. */
export function makeForm(bars: number, energies: Energies, layout: Layout = "builds"): Section[] {
  const { outro } = energies;
  const closes = outro !== undefined && bars >= outroPhrases * phraseBars;
  const plan = layOut(closes ? bars - phraseBars : bars, layout);
  if (closes) plan.push({ name: "outro", bars: phraseBars });
  const sections: Section[] = [];
  let startBar = 0;
  for (const part of plan) {
    const [energyFrom, energyTo] = energies[part.name] ?? energies.intro;
    sections.push({ name: part.name, startBar, bars: part.bars, energyFrom, energyTo });
    startBar += part.bars;
  }
  return sections;
}

function layOut(bars: number, layout: Layout): { name: SectionName; bars: number }[] {
  if (bars === 0) return [];
  if (bars < phraseBars) return bars === 1 ? [{ name: "peak", bars }] : introAnd(bars, 1);
  if (bars < 2 * phraseBars) return introAnd(bars, bars - phraseBars);
  const phrases = Math.floor(bars / phraseBars);
  const rest = bars % phraseBars;
  const names = layouts[layout].short[phrases] ?? long(phrases, layouts[layout].cycle);
  // Bars that make no phrase go where more tension does no harm.
  const build = names.indexOf("build");
  const longer = build === -1 ? 0 : build;
  const plan = names.map((name, index) => ({ name, bars: phraseBars + (index === longer ? rest : 0) }));
  return joinEqual(plan);
}

function introAnd(bars: number, introBars: number): { name: SectionName; bars: number }[] {
  if (introBars === 0) return [{ name: "peak", bars }];
  return [
    { name: "intro", bars: introBars },
    { name: "peak", bars: bars - introBars },
  ];
}

function long(phrases: number, cycle: readonly SectionName[]): SectionName[] {
  const names: SectionName[] = ["intro"];
  const middle = phrases - 1 - close.length;
  for (let index = 0; index < middle; index++) names.push(cycle[index % cycle.length] as SectionName);
  // What stands before the closing build must not itself be a build.
  if (names.at(-1) === "build") names[names.length - 1] = "theme";
  if (names.at(-1) === "peak") names[names.length - 1] = "break";
  return [...names, ...close];
}

function joinEqual(plan: { name: SectionName; bars: number }[]): { name: SectionName; bars: number }[] {
  const joined: { name: SectionName; bars: number }[] = [];
  for (const part of plan) {
    const last = joined.at(-1);
    if (last && last.name === part.name) last.bars += part.bars;
    else joined.push({ ...part });
  }
  return joined;
}

export function sectionAtBar(form: readonly Section[], bar: number): Section | undefined {
  return form.find((section) => bar >= section.startBar && bar < section.startBar + section.bars);
}

/** 0 to 1 at a place in bars (fractions count); after the end, the last section's. */
export function energyAtBar(form: readonly Section[], bar: number): number {
  const section = sectionAtBar(form, Math.floor(bar)) ?? form.at(-1);
  if (!section) return 0.5;
  const through = Math.min(1, Math.max(0, (bar - section.startBar) / section.bars));
  return section.energyFrom + (section.energyTo - section.energyFrom) * through;
}
