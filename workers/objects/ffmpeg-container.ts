import { RuntimeContainer } from "./runtime-container.ts";

/** One instance of the FFmpeg runtime. */
export class FfmpegContainer extends RuntimeContainer {}
