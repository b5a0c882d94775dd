/** Between what a tool process says and what followers of its run get. */
import type { NewEvent } from "./event-log.ts";
import { progressGate } from "./progress-gate.ts";
import type { ToolMessage } from "./tool-messages.ts";

/** How a tool process says that it is through. */
export type ToolAnswer = Extract<ToolMessage, { type: "done" | "failed" }>;

export interface RunFilter {
  /** Passes progress and logs on, thinned out; keeps the answer. True when this was the answer. */
  take(message: ToolMessage): boolean;
  /** The tool's answer, once there is one. Later ones are ignored. */
  readonly answer: ToolAnswer | undefined;
  /** Nothing is passed on afterwards. */
  close(): void;
}

const mostLogs = 1000;
const progressEveryMs = 100;
/** So that hours of ten a second do not fill the run server's memory. */
const slowAfterEvents = 5000;
const slowEveryMs = 1000;

export function runFilter(emit: (event: NewEvent) => void): RunFilter {
  let answer: ToolAnswer | undefined;
  let logs = 0;
  let passed = 0;
  const gate = progressGate(
    (progress) => {
      passed++;
      emit({ type: "progress", ...progress });
    },
    () => (passed < slowAfterEvents ? progressEveryMs : slowEveryMs),
  );
  return {
    get answer() {
      return answer;
    },
    take(message) {
      if (answer || message.type === "ask") return false;
      if (message.type === "progress") gate.offer(message);
      else if (message.type === "log") {
        logs++;
        if (logs < mostLogs) emit(message);
        if (logs === mostLogs) emit({ type: "log", level: "warn", message: "Further messages are left out." });
      } else {
        answer = message;
        gate.close();
        return true;
      }
      return false;
    },
    close: () => gate.close(),
  };
}
