import type { PictureStyle } from "../../../containers/protocol/studio-tools.ts";
import type { Answer, ServerName } from "../studio/answer.ts";
import type { MadeFile } from "../studio/made-file.ts";
import type { AtService, OnRuntime, RunContext } from "../studio/run-context.ts";

export interface PictureRequest {
  /** A line of a script, or a scene's description, in its author's words. */
  line: string;
  style: PictureStyle;
  /** The same seed and line give the same picture, where who paints can promise that (the built-in painter). */
  seed: number;
  /** Pixels, even. A service that knows only some sizes gives the nearest shape. */
  width: number;
  height: number;
}

export interface Picture {
  /** JPEG, PNG or WebP. */
  file: MadeFile;
  width: number;
  height: number;
  /** Words of the line that are not in the picture, where who painted it knows. */
  missing: readonly string[];
}

export interface ShotRequest extends PictureRequest {
  fps: number;
  durationSeconds: number;
}

export interface Shot extends Picture {
  /** Its first picture. */
  thumbnail: MadeFile;
  frames: number;
  durationSeconds: number;
}

interface Named {
  readonly name: ServerName;
}

/** A service paints pictures alone; whoever wants them to move moves them (Timeline's `motion`). */
export interface ServicePainter extends Named, AtService {
  paint(request: PictureRequest, context: Pick<RunContext, "signal">): Promise<Answer<Picture>>;
}

/** Paints by a run, and films: a camera that moves through the picture, with water, clouds and rain that move. */
export interface RuntimePainter extends Named, OnRuntime {
  paint(request: PictureRequest, context: RunContext): Promise<Answer<Picture>>;
  film(request: ShotRequest, context: RunContext): Promise<Answer<Shot>>;
}

/** Makes pictures from words: one a call, and a runtime's one run a call. */
export type Painter = ServicePainter | RuntimePainter;
