import type { JobEvent } from "../../src/domain/jobs/events.ts";

const width = 30;

/** A job's progress: one line that changes in a terminal, and a line for each stage and tenth elsewhere. */
export class ProgressLine {
  readonly #out: NodeJS.WriteStream;
  #fraction = 0;
  #stage = "";
  #saidTenth = -1;
  #saidStage = "";

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  show(event: JobEvent): void {
    if (event.type === "stage") this.#stage = event.stage;
    else if (event.type === "progress") {
      this.#stage = event.note === undefined ? event.stage : `${event.stage}: ${event.note}`;
      this.#fraction = Math.max(this.#fraction, event.progress);
    } else if (event.type === "waiting") this.#stage = `waiting, place ${event.place}`;
    else if (event.type === "status" && event.status === "completed") this.#fraction = 1;
    this.#draw();
  }

  /** The line stays; what follows begins on the next. */
  end(): void {
    if (this.#out.isTTY) this.#out.write("\n");
  }

  #draw(): void {
    const percent = Math.floor(this.#fraction * 100);
    const filled = Math.round(this.#fraction * width);
    const text = `  [${"#".repeat(filled)}${"-".repeat(width - filled)}] ${String(percent).padStart(3)} %  ${this.#stage}`;
    if (this.#out.isTTY) {
      this.#out.write(`\r\x1b[K${text.slice(0, this.#out.columns - 1)}`);
      return;
    }
    const stage = this.#stage.replace(/:.*/, "");
    const tenth = Math.floor(percent / 10);
    if (tenth === this.#saidTenth && stage === this.#saidStage) return;
    this.#saidTenth = tenth;
    this.#saidStage = stage;
    this.#out.write(`${text}\n`);
  }
}
