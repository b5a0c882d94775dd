import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../ffmpeg.ts";
import {
  beeps,
  beepTimes,
  clipOf,
  codecs,
  flashes,
  flashTimes,
  makeMedia,
  renderIn,
  temporaryFolder,
  timelineOf,
} from "./test-media.ts";

let folder: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ path: folder, remove } = await temporaryFolder());
  await makeMedia(folder, "plain.mp4", [flashes("320x180", 6), beeps(6)], [...codecs.h264, ...codecs.aac]);
  await makeMedia(
    folder,
    "mono44.mkv",
    [flashes("320x180", 6, 25), beeps(6, 44100)],
    [...codecs.h264, "-c:a", "libopus"],
  );
  await makeMedia(
    folder,
    "surround.mp4",
    [flashes("320x180", 6, 60), beeps(6)],
    [...codecs.h264, ...codecs.aac, "-af", "pan=5.1|FL=c0|FR=c0|FC=c0|LFE=0*c0|BL=c0|BR=c0"],
  );
  // Frames that come as they like: all in one second, every fourth in the next, around the flashes.
  await makeMedia(
    folder,
    "variable.mkv",
    [`${flashes("320x180", 6, 60)},select='lt(mod(t,2),1)+not(mod(n,4))+lt(mod(t+0.1,1),0.2)'`, beeps(6)],
    [...codecs.h264, ...codecs.aac, "-fps_mode", "vfr"],
  );
  // Sound that begins at 1.7 s of the file and ends before the pictures.
  await run(
    "ffmpeg",
    [
      ...["-v", "error", "-f", "lavfi", "-i", flashes("320x180", 6), "-itsoffset", "1.7"],
      ...["-f", "lavfi", "-i", "aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t+0.7,1),0.1)':s=48000:d=2.8"],
      ...[...codecs.h264, ...codecs.aac, "late.mkv"],
    ],
    { cwd: folder },
  );
  await run("ffmpeg", ["-v", "error", "-i", "plain.mp4", "-c", "copy", "stream.ts"], { cwd: folder });
}, 60_000);
afterAll(() => remove());

async function expectInStep(file: string, wantedBeeps: number) {
  const seen = await flashTimes(folder, file, 30);
  const heard = await beepTimes(folder, file);
  expect(heard.length).toBe(wantedBeeps);
  for (const beep of heard) {
    const nearest = seen.reduce((best, flash) => (Math.abs(flash - beep) < Math.abs(best - beep) ? flash : best), -9);
    expect(Math.abs(nearest - beep), `flash at ${nearest}, beep at ${beep}`).toBeLessThan(0.04);
  }
}

describe("sound and pictures stay in step", () => {
  it.each(["plain.mp4", "mono44.mkv", "surround.mp4", "variable.mkv", "stream.ts"])(
    "over many cuts of %s",
    async (file) => {
      const starts = [0.31, 1.42, 2.73, 0.77, 3.31];
      const video = starts.map((from, index) => clipOf(file, index * 1.5, 1.5, { in: from }));
      await renderIn(folder, timelineOf({ video, durationSeconds: 7.5 }));
      await expectInStep("landscape.mp4", 7);
    },
  );

  it("when the sound begins late and ends early", async () => {
    const video = [clipOf("late.mkv", 0, 6)];
    await renderIn(folder, timelineOf({ video, durationSeconds: 6 }));
    await expectInStep("landscape.mp4", 3);
  });

  it.each([0.5, 1.5, 2])("at speed %d", async (speed) => {
    const video = [clipOf("plain.mp4", 0, 4, { in: 0.8, speed })];
    await renderIn(folder, timelineOf({ video, durationSeconds: 4 / speed }));
    await expectInStep("landscape.mp4", 4);
  });

  it("over transitions", async () => {
    const transition = { kind: "dissolve" as const, seconds: 0.4 };
    const video = [
      clipOf("plain.mp4", 0, 2.9, { in: 0.6 }),
      clipOf("variable.mkv", 2.5, 2.9, { in: 1.6, transition }),
      clipOf("mono44.mkv", 5, 2, { in: 2.6, transition }),
    ];
    await renderIn(folder, timelineOf({ video, durationSeconds: 7 }));
    await expectInStep("landscape.mp4", 8);
  });
});
