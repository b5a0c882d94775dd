/** Transitions: from the end of one clip's framed pictures into the beginning of the next one's. */
import type { Output, TransitionKind } from "../../protocol/timeline.ts";
import { curveExpression, decimal } from "./expression.ts";
import type { FilterGraph, Pad } from "./graph.ts";

interface Transition {
  readonly kind: TransitionKind;
  readonly frames: number;
  readonly fps: number;
  readonly output: Output;
}

/**
 * Joins `previous` (`frames` pictures) to `current` (the segment's), overlapping over
 * the first `frames`. Without `previous` the clip begins from black, or from white.
 */
export function transitionChain(graph: FilterGraph, previous: Pad | null, current: Pad, transition: Transition): Pad {
  const { kind, frames } = transition;
  if (kind === "cut" || frames === 0) return current;
  if (!previous) {
    if (kind !== "flash-white") return graph.chain([current], [`fade=t=in:start_frame=0:nb_frames=${frames}`]);
    const [first, rest] = divide(graph, current, frames);
    return join(graph, fromWhite(graph, first, transition, frames), rest, transition);
  }
  const [first, rest] = divide(graph, current, frames);
  return join(graph, overlapped(graph, previous, first, transition), rest, transition);
}

/** The zoom transition is a move of both cameras; its frames for a clip's beginning or end. */
export function zoomFrames(kind: TransitionKind, frames: number): number {
  return kind === "zoom" ? frames : 0;
}

/** The transition's own pictures, out of as many of both sides. */
function overlapped(graph: FilterGraph, previous: Pad, next: Pad, transition: Transition): Pad {
  const { frames, fps, output } = transition;
  const fade = (kind: string, from: number, length: number) =>
    `xfade=transition=${kind}:duration=${decimal(length / fps)}:offset=${decimal(from / fps)}`;
  switch (transition.kind) {
    case "cut":
    case "dissolve":
      return graph.chain([previous, next], [fade("fade", 0, frames)]);
    case "fade-black":
      return throughBlack(graph, previous, next, transition);
    case "flash-white": {
      // A short rise, a hard change under white, a long fall: as a lamp flashes.
      const rise = Math.max(1, Math.round(frames * 0.25));
      const head = graph.chain([previous], [`trim=end_frame=${rise}`]);
      const tail = graph.chain([next], [`trim=start_frame=${rise}`, "setpts=PTS-STARTPTS"]);
      const white = graph.chain([], [whiteFor(transition, rise)]);
      const risen = graph.chain([head, white], [fade("fade", 0, rise)]);
      return join(graph, risen, fromWhite(graph, tail, transition, frames - rise), transition);
    }
    case "slide-left":
      return pushed(graph, previous, next, transition, "hstack", smootherCurve);
    case "slide-up":
      return pushed(graph, previous, next, transition, "vstack", smootherCurve);
    case "whip": {
      const moved = pushed(graph, previous, next, transition, "hstack", whipCurve);
      return graph.chain([moved], speedBlur(frames, output.width));
    }
    case "zoom": {
      const length = Math.max(1, Math.round(frames * 0.4));
      const from = Math.round((frames - length) / 2);
      return graph.chain([previous, next], [fade("fade", from, length), ...approachBlur(frames, output.height)]);
    }
  }
}

/** Fades the first side out over the first half and the second one in over the second. */
function throughBlack(graph: FilterGraph, previous: Pad, next: Pad, transition: Transition): Pad {
  const half = Math.max(1, Math.round(transition.frames * 0.45));
  const left = transition.frames - half;
  const out = graph.chain([previous], [`trim=end_frame=${half}`, `fade=t=out:start_frame=0:nb_frames=${half}`]);
  const into = graph.chain(
    [next],
    [`trim=start_frame=${half}`, "setpts=PTS-STARTPTS", `fade=t=in:start_frame=0:nb_frames=${left}`],
  );
  return join(graph, out, into, transition);
}

function whiteFor({ fps, output }: Transition, frames: number): string {
  return `color=c=white:s=${output.width}x${output.height}:r=${fps}:d=${decimal(frames / fps)},format=yuv420p,setsar=1`;
}

/** White that gives way to the pictures, fast and then slowly. */
function fromWhite(graph: FilterGraph, pictures: Pad, transition: Transition, frames: number): Pad {
  const white = graph.chain([], [whiteFor(transition, frames)]);
  const seconds = decimal(frames / transition.fps);
  return graph.chain([white, pictures], [`xfade=transition=fadefast:duration=${seconds}:offset=0`]);
}

/** Both sides as one long picture that is pushed past the frame. */
function pushed(
  graph: FilterGraph,
  previous: Pad,
  next: Pad,
  { frames, output }: Transition,
  stack: "hstack" | "vstack",
  curve: (progress: number) => number,
): Pad {
  const size = stack === "hstack" ? output.width : output.height;
  const places = Array.from({ length: frames }, (_, frame) => size * curve((frame + 1) / (frames + 1)));
  const place = quotedCurve(places);
  const crop = stack === "hstack" ? `x=${place}:y=0` : `x=0:y=${place}`;
  return graph.chain([previous, next], [stack, `crop=${output.width}:${output.height}:${crop}`, "setsar=1"]);
}

const quotedCurve = (values: readonly number[]) => `'${curveExpression(values, "n", 0.2)}'`;

/** Slow, fast, slow. */
const smootherCurve = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
const whipCurve = (t: number) => (t < 0.5 ? 8 * t ** 4 : 1 - 8 * (1 - t) ** 4);

/** Blur along the move, as strong as it is fast. */
function speedBlur(frames: number, width: number): string[] {
  return steppedBlur(frames, (progress) => {
    const speed = whipCurve(Math.min(1, progress + 0.02)) - whipCurve(Math.max(0, progress - 0.02));
    return (speed / 0.04) * width * 0.022;
  }).map(({ radius, enable }) => `avgblur=sizeX=${radius}:sizeY=1:enable='${enable}'`);
}

function approachBlur(frames: number, height: number): string[] {
  return steppedBlur(frames, (progress) => Math.max(0, 1 - Math.abs(progress - 0.5) * 3.4) * height * 0.011).map(
    ({ radius, enable }) => `avgblur=sizeX=${radius}:sizeY=${radius}:enable='${enable}'`,
  );
}

/** One blur for each frame that needs one; neighbours of about the same strength share theirs. */
function steppedBlur(frames: number, radiusAt: (progress: number) => number): { radius: number; enable: string }[] {
  const steps: { radius: number; from: number; to: number }[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const radius = Math.round(radiusAt((frame + 1) / (frames + 1)));
    const last = steps.at(-1);
    if (last && Math.abs(last.radius - radius) <= last.radius * 0.15) last.to = frame;
    else steps.push({ radius, from: frame, to: frame });
  }
  return steps
    .filter(({ radius }) => radius >= 2)
    .map(({ radius, from, to }) => ({ radius, enable: `between(n,${from},${to})` }));
}

function divide(graph: FilterGraph, input: Pad, frames: number): [Pad, Pad] {
  const [head, tail] = graph.split(input, 2) as [Pad, Pad];
  return [
    graph.chain([head], [`trim=end_frame=${frames}`]),
    graph.chain([tail], [`trim=start_frame=${frames}`, "setpts=PTS-STARTPTS"]),
  ];
}

function join(graph: FilterGraph, first: Pad, second: Pad, { fps }: Transition): Pad {
  return graph.chain([first, second], ["concat=n=2:v=1:a=0", ...wholeFrames(fps)]);
}

/** `concat` counts in microseconds; the encoder wants frames. */
export function wholeFrames(fps: number): string[] {
  return [`settb=1/${fps}`, "setpts=N", `fps=${fps}`];
}
