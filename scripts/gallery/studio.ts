/** The studio's page: forty lines as pictures and as shots, ten lines spoken, sixteen pieces of music. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { synthesizeResult } from "../../containers/protocol/ffmpeg-tools.ts";
import { pictureResult, pictureStyles, shotResult, speakResult } from "../../containers/protocol/studio-tools.ts";
import { galleryLines } from "../../containers/studio/words/testing/lines.ts";
import { composeMusic } from "../../src/domain/music/compose-music.ts";
import { type Card, pageOf, type Section } from "./page.ts";
import { musicPieces } from "../../tests/support/music-pieces.ts";
import { spokenLines } from "./spoken-lines.ts";
import { openWorkshop, type Workshop } from "./run-tool.ts";

/** Half of the lines have the style that most films will have. */
const styleOf = (index: number) =>
  index % 2 === 0 ? "cinematic" : pictureStyles[((index - 1) / 2) % pictureStyles.length];
const atOnce = 2;

/** Leaves `folder`/index.html and what it shows. `words` choose lines that hold one of them. Answers whether all was made. */
export async function makeStudioPage(folder: string, words: readonly string[]): Promise<boolean> {
  const files = join(folder, "studio");
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files, { recursive: true });
  const [studio, ffmpeg] = await Promise.all([openWorkshop("studio"), openWorkshop("ffmpeg")]);
  let failures = 0;

  /** The cards of `orders`, in their order; the page is written again with each, so that it can be looked at meanwhile. */
  async function fill<Order>(
    section: Section,
    orders: readonly Order[],
    make: (order: Order) => Promise<Card>,
  ): Promise<void> {
    const waiting = [...orders.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, order] = next;
        const startedAt = Date.now();
        try {
          section.cards[index] = await make(order);
          console.log(`ok      ${section.title} ${index + 1}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
        } catch (cause) {
          failures++;
          const note = cause instanceof Error ? cause.message : String(cause);
          section.cards[index] = { title: "failed", note };
          console.log(`FAILED  ${section.title} ${index + 1}: ${note}`);
        }
        writeFileSync(join(folder, "index.html"), pageOf(sections));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  const pictures: Section = { title: "Pictures", cards: [] };
  const shots: Section = { title: "Shots", cards: [] };
  const voices: Section = { title: "Voices", cards: [] };
  const music: Section = { title: "Music", cards: [] };
  const sections = [pictures, shots, voices, music];
  const lines = [...galleryLines.entries()].filter(([, line]) => holdsOne(line, words));
  try {
    await fill(
      voices,
      [...spokenLines.entries()].filter(([, { text }]) => holdsOne(text, words)),
      ([index, line]) => spoken(studio, files, index, line),
    );
    await fill(music, words.length === 0 ? musicPieces : [], (order) => played(ffmpeg, files, order));
    await fill(pictures, lines, ([index, line]) => painted(studio, files, index, line));
    await fill(shots, lines, ([index, line]) => filmed(studio, files, index, line));
  } finally {
    await Promise.all([studio.stop(), ffmpeg.stop()]);
  }
  console.log(`${join(folder, "index.html")}${failures > 0 ? `; ${failures} failed` : ""}`);
  return failures === 0;
}

function holdsOne(text: string, words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => text.toLowerCase().includes(word));
}

const numbered = (kind: string, index: number, type: string) => `${kind}-${String(index + 1).padStart(2, "0")}.${type}`;

async function painted(studio: Workshop, files: string, index: number, line: string): Promise<Card> {
  const name = numbered("picture", index, "jpg");
  const style = styleOf(index);
  const params = { line, style, seed: index + 1, width: 1280, height: 720 };
  const result = await studio.run({ tool: "picture", params, keep: { "picture.jpg": join(files, name) } });
  return { title: line, picture: `studio/${name}`, note: noteOf(style, pictureResult.parse(result).missing) };
}

async function filmed(studio: Workshop, files: string, index: number, line: string): Promise<Card> {
  const [film, thumbnail] = [numbered("shot", index, "mp4"), numbered("shot", index, "jpg")];
  const style = styleOf(index);
  const params = { line, style, seed: index + 1, width: 1280, height: 720, fps: 30, durationSeconds: 6 };
  const keep = { "shot.mp4": join(files, film), "shot.jpg": join(files, thumbnail) };
  const { missing } = shotResult.parse(await studio.run({ tool: "shot", params, keep }));
  return { title: line, film: `studio/${film}`, thumbnail: `studio/${thumbnail}`, note: noteOf(style, missing) };
}

function noteOf(style: string | undefined, missing: readonly string[]): string {
  return missing.length > 0 ? `${style}; not shown: ${missing.join(", ")}` : `${style}`;
}

async function spoken(
  studio: Workshop,
  files: string,
  index: number,
  line: (typeof spokenLines)[number],
): Promise<Card> {
  const name = numbered("voice", index, "wav");
  const result = await studio.run({
    tool: "speak",
    params: { lines: [line] },
    keep: { "speech-1.wav": join(files, name) },
  });
  const said = speakResult.parse(result).lines[0];
  if (!said) throw new Error("nothing was spoken");
  const note = `${said.voice} (${said.engine}, ${said.language}), speed ${line.speed}, ${said.durationSeconds.toFixed(1)} s, ${said.integratedLufs.toFixed(1)} LUFS`;
  return { title: line.text, sound: `studio/${name}`, note };
}

async function played(ffmpeg: Workshop, files: string, order: (typeof musicPieces)[number]): Promise<Card> {
  const name = `music-${order.genre}-${order.mood}.flac`;
  const { title, midi, key, tempo, metre } = composeMusic(order);
  const params = {
    ...{ score: "music.mid", output: "music.flac", durationSeconds: order.durationSeconds },
    master: { integratedLufs: -16, truePeakDb: -1 },
  };
  const keep = { "music.flac": join(files, name) };
  const result = await ffmpeg.run({ tool: "synthesize", params, files: { "music.mid": midi }, keep });
  const { integratedLufs } = synthesizeResult.parse(result);
  const note = `${order.genre}, ${order.mood}; ${key}, ${Math.round(tempo)} a minute, ${metre}; ${integratedLufs.toFixed(1)} LUFS`;
  return { title, sound: `studio/${name}`, note };
}
