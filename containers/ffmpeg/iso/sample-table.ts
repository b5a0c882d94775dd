/** The sample table of an MP4 track: when each sample is shown, and how large it is. */
import { type Box, slice, sure, uint64 } from "./boxes.ts";

export interface Samples {
  /** When each is shown, in ticks of the track, before edits. */
  times: Float64Array;
  bytes: Float64Array;
  isKey: boolean[];
}

/** Ten hours at 60 pictures a second. A longer table is left to FFmpeg. */
const mostSamples = 2_160_000;

/** Throws Doubt or RangeError where tables contradict each other or the samples do not all lie in the file. */
export function readSamples(table: Box, fileBytes: number): Samples {
  const known = new Set(["stsd", "stts", "ctts", "stss", "stsz", "stsc", "stco", "co64"]);
  // Groups of samples that only prepare others; they say nothing of pictures.
  const isRoll = ({ type, data }: Box) => (type === "sgpd" || type === "sbgp") && data.getUint32(4) === 0x726f6c6c;
  sure(
    table.children().every((one) => known.has(one.type) || isRoll(one)),
    "what the tables are",
  );
  const bytes = sizes(table.need("stsz").data);
  checkPlaces(table, bytes, fileBytes);
  const times = decodeTimes(table.need("stts").data, bytes.length);
  const later = table.find("ctts");
  if (later) addOffsets(times, later.data);
  return { times, bytes, isKey: keys(table.find("stss"), bytes.length) };
}

function sizes(data: DataView): Float64Array {
  const same = data.getUint32(4);
  const count = data.getUint32(8);
  sure(count <= mostSamples && (same > 0 || data.byteLength === 12 + 4 * count), "the sizes");
  const bytes = Float64Array.from({ length: count }, (_, i) => same || data.getUint32(12 + 4 * i));
  sure(
    bytes.every((one) => one > 0),
    "samples that hold something",
  );
  return bytes;
}

function checkPlaces(table: Box, bytes: Float64Array, fileBytes: number): void {
  const [short, long] = [table.find("stco"), table.find("co64")];
  const chunks = short ?? long;
  sure(chunks !== null && (short === null || long === null), "the chunks");
  const runs = table.need("stsc").data;
  const runCount = runs.getUint32(4);
  const chunkCount = chunks.data.getUint32(4);
  let sample = 0;
  for (let run = 0; run < runCount; run++) {
    const first = runs.getUint32(8 + 12 * run);
    const next = run + 1 < runCount ? runs.getUint32(8 + 12 * (run + 1)) : chunkCount + 1;
    const each = runs.getUint32(12 + 12 * run);
    sure(runs.getUint32(16 + 12 * run) === 1 && first >= 1 && next > first && next <= chunkCount + 1, "the runs");
    sure(run > 0 || first === 1, "the first run");
    for (let chunk = first - 1; chunk < next - 1; chunk++) {
      let end = short ? chunks.data.getUint32(8 + 4 * chunk) : uint64(chunks.data, 8 + 8 * chunk);
      sure(sample + each <= bytes.length, "samples in chunks");
      for (const last = sample + each; sample < last; sample++) end += bytes[sample] ?? 0;
      sure(end <= fileBytes, "samples in the file");
    }
  }
  sure(sample === bytes.length, "samples in chunks");
}

function decodeTimes(data: DataView, count: number): Float64Array {
  const times = new Float64Array(count);
  let time = 0;
  let sample = 0;
  eachRun(data, (length, delta) => {
    // The last one may last for nothing.
    sure(sample + length <= count && delta < 2 ** 31 && (delta > 0 || sample + length === count), "the times");
    for (let k = 0; k < length; k++) {
      times[sample++] = time;
      time += delta;
    }
  });
  sure(sample === count, "the times");
  return times;
}

function addOffsets(times: Float64Array, data: DataView): void {
  let sample = 0;
  eachRun(data, (length, offset) => {
    sure(sample + length <= times.length && offset < 2 ** 31, "the offsets");
    for (let k = 0; k < length; k++, sample++) times[sample] = (times[sample] ?? 0) + offset;
  });
  sure(sample === times.length, "the offsets");
}

function eachRun(data: DataView, take: (length: number, value: number) => void): void {
  const entries = slice(data, 8, 8 + 8 * data.getUint32(4));
  for (let at = 0; at < entries.byteLength; at += 8) take(entries.getUint32(at), entries.getUint32(at + 4));
}

function keys(table: Box | null, count: number): boolean[] {
  const isKey = new Array<boolean>(count).fill(table === null);
  const numbers = table ? slice(table.data, 8, 8 + 4 * table.data.getUint32(4)) : null;
  for (let at = 0; numbers && at < numbers.byteLength; at += 4) {
    const sample = numbers.getUint32(at) - 1;
    sure(sample >= 0 && sample < count, "the key pictures");
    isKey[sample] = true;
  }
  return isKey;
}
