/**
 * Captions and the watermark as an ASS script, which FFmpeg burns in with libass. The
 * words are a user's: nothing in them may be read as a command of the format.
 */
import type { Output, Timeline } from "../../protocol/timeline.ts";

type Words = Pick<Timeline, "captions" | "watermark">;

/** Inter where it is installed; fontconfig puts a like one in its place elsewhere. */
const font = "Inter";

/**
 * The script for the timeline's seconds `from` to `to`, which are 0 and on in the segment;
 * null when nothing is written there. `bar` is the height of a black bar below the picture.
 */
export function captionScript(words: Words, output: Output, from: number, to: number, bar: number): string | null {
  const events = [
    ...watermarkEvents(words.watermark, to - from),
    ...words.captions
      .filter((one) => one.end > from && one.start < to)
      .map((one) => captionEvent(one, output, from, to)),
  ];
  if (events.length === 0) return null;
  return [header(output, bar), ...events, ""].join("\n");
}

function header(output: Output, bar: number): string {
  const { size, across, below } = captionLayout(output);
  const margin = bar + (bar > 0 ? Math.round(below * 0.4) : below);
  const outline = Math.max(1, size * 0.07);
  const small = watermarkSize(output);
  const white = "&H00FFFFFF";
  const edge = watermarkMargin(output);
  const caption = `Style: Caption,${font},${size.toFixed(1)},${white},${white},&H00101010,&H90000000,-1,0,0,0,100,100,0,0,1,${outline.toFixed(1)},${(outline * 0.55).toFixed(1)},2,${across},${across},${margin},1`;
  const mark = `Style: Watermark,${font},${small.toFixed(1)},${white},${white},&H00101010,&H80000000,-1,0,0,0,100,100,${(small * 0.03).toFixed(1)},0,1,${(small * 0.06).toFixed(1)},${(small * 0.05).toFixed(1)},9,${edge},${edge},${edge},1`;
  return [
    "[Script Info]",
    "ScriptType: v4.00+",
    "WrapStyle: 0",
    "ScaledBorderAndShadow: yes",
    "YCbCr Matrix: TV.709",
    `PlayResX: ${output.width}`,
    `PlayResY: ${output.height}`,
    "",
    "[V4+ Styles]",
    "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding",
    caption,
    mark,
    "",
    "[Events]",
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
  ].join("\n");
}

/** Platforms lay buttons and names over the lower fifth and the right side of upright videos. */
function captionLayout({ width, height }: Output): { size: number; across: number; below: number } {
  const upright = height > width * 1.2;
  return {
    size: Math.max(12, upright ? width * 0.066 : Math.min(width, height) * 0.058),
    across: Math.round(width * (upright ? 0.11 : 0.1)),
    below: Math.round(height * (upright ? 0.21 : height > width * 0.9 ? 0.08 : 0.085)),
  };
}

function captionEvent(caption: Timeline["captions"][number], output: Output, from: number, to: number): string {
  const { size, across } = captionLayout(output);
  // About half the size is the width of a letter: long captions shrink to four lines.
  const lines = (caption.text.length * size * 0.55) / (output.width - 2 * across);
  const shrink = lines > 4 ? `\\fs${(size * Math.max(0.45, Math.sqrt(4 / lines))).toFixed(1)}` : "";
  // A caption that a cut runs through must not blink there.
  const fade = `\\fad(${caption.start >= from ? 80 : 0},${caption.end <= to ? 80 : 0})`;
  const start = clock(Math.max(caption.start, from) - from);
  const end = clock(Math.min(caption.end, to) - from);
  return `Dialogue: 1,${start},${end},Caption,,0,0,0,,{${fade}${shrink}}${escapeText(caption.text)}`;
}

const watermarkSize = ({ width, height }: Output) => Math.max(10, Math.min(width, height) * 0.026);
const watermarkMargin = ({ width, height }: Output) => Math.round(Math.min(width, height) * 0.037);

function watermarkEvents(watermark: Timeline["watermark"], seconds: number): string[] {
  if (!watermark) return [];
  const place = { "bottom-left": 1, "bottom-right": 3, "top-left": 7, "top-right": 9 }[watermark.corner];
  const clear = hex(Math.round(255 * (1 - watermark.opacity)));
  const shade = hex(Math.round(255 * (1 - watermark.opacity * 0.55)));
  const look = `\\an${place}\\1a&H${clear}&\\3a&H${shade}&\\4a&H${shade}&`;
  return [`Dialogue: 0,${clock(0)},${clock(seconds + 1)},Watermark,,0,0,0,,{${look}}${escapeText(watermark.text)}`];
}

const hex = (value: number) => value.toString(16).padStart(2, "0").toUpperCase();

/**
 * Text that libass shows as it is. Braces would open a command and are escaped; a
 * backslash would begin one, so an invisible word joiner parts it from what follows.
 * Line breaks become ASS's own; other control characters go.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\u2028\u2029]/gu, (control) =>
      control === "\n" || control === "\u2028" || control === "\u2029" ? "\n" : " ",
    )
    .replaceAll("\\", "\\\u2060")
    .replace(/[{}]/g, "\\$&")
    .replaceAll("\n", "\\N");
}

/** `h:mm:ss.cc`. */
function clock(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const two = (value: number) => String(value).padStart(2, "0");
  const whole = Math.floor(hundredths / 100);
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}
