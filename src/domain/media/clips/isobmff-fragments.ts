import type { BoundedFile } from "./bounded-file.ts";
import { dataView } from "./isobmff-boxes.ts";
import type { TrackTiming } from "./isobmff-timing.ts";

const tailBytes = 8 * 1024 * 1024;

/**
 * Where the last fragment of a fragmented file begins, seconds: such files often say
 * nothing of their length at the front. 0 where none is found near the end.
 */
export async function fragmentsEnd(file: BoundedFile, tracks: readonly TrackTiming[]): Promise<number> {
  const tail = Buffer.from(await file.read(Math.max(0, file.size - tailBytes), tailBytes));
  const at = tail.lastIndexOf("moof");
  if (at < 4) return 0;
  const size = tail.readUInt32BE(at - 4);
  const fragment = tail.subarray(at + 4, Math.min(tail.length, at - 4 + size));
  let latest = 0;
  for (let from = fragment.indexOf("tfhd"); from >= 0; from = fragment.indexOf("tfhd", from + 4)) {
    const time = fragment.indexOf("tfdt", from);
    if (time < 0 || from + 12 > fragment.length || time + 16 > fragment.length) break;
    const track = tracks.find((one) => one.id === fragment.readUInt32BE(from + 8));
    if (!track || track.timescale === 0) continue;
    const view = dataView(fragment.subarray(time + 8, time + 16));
    const units = fragment[time + 4] === 1 ? Number(view.getBigUint64(0)) : view.getUint32(0);
    latest = Math.max(latest, units / track.timescale);
  }
  return latest;
}
