/**
 * Tool processes that were started ahead. Each is in a sandbox of its own already, in a
 * place of its own, because a sandbox cannot be entered twice; it gets one run and is
 * thrown away with its place.
 */
import { randomUUID } from "node:crypto";
import { makePlace, makeScratch, type Place, wipePlace } from "./files/place.ts";
import type { Identity, IdentityPool } from "./identities.ts";
import { log, messageOf } from "./log.ts";
import type { Entry, RuntimeCode, StartedAhead } from "./sandbox/cell.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";
import { startToolProcess, type ToolProcess } from "./tool-process.ts";

export interface Started {
  place: Place;
  scratch: string;
  identity: Identity | null;
  /** The folders as it sees them. */
  inside: Pick<Entry, "folder" | "scratch">;
  process: ToolProcess;
}

export interface Pool {
  /** How many wait. */
  readonly ready: number;
  /** One that waits, or one that is still starting: it hears its request when it has. */
  take(): Promise<Started>;
  /** Its processes must be dead. */
  throwAway(one: Started): Promise<void>;
  /** Ends those that wait. Resolves when they are dead. */
  close(): Promise<void>;
}

interface PoolNeeds {
  sandbox: Sandbox;
  code: RuntimeCode;
  identities: IdentityPool | null;
  ahead: StartedAhead;
  /** The runtime's. */
  folder: string;
}

/** After a process that left before it had a run, so that one that cannot start is not started without end. */
const restMs = 5000;

export function pool(needs: PoolNeeds): Pool {
  const waiting: Promise<Started>[] = [];
  let taken = 0;
  let closed = false;

  /** While runs go, they should have the machine: one waits then, for whoever comes next. */
  function fill(): void {
    const wanted = taken === 0 ? needs.ahead.count : 1;
    while (!closed && waiting.length < wanted) waiting.push(startAhead());
  }

  function startAhead(): Promise<Started> {
    const starting = start(needs);
    starting.then(
      (one) => one.process.ended.then(() => leave(starting, one)),
      (error: unknown) => {
        log("error", "a process could not be started ahead", { cause: messageOf(error) });
        drop(starting);
      },
    );
    return starting;
  }

  async function leave(starting: Promise<Started>, one: Started): Promise<void> {
    if (!drop(starting)) return;
    const { exitCode, stderr } = await one.process.ended;
    if (!closed) log("error", "a process that waited has left", { exitCode, stderr });
    await wipe(needs, one);
  }

  /** False if it does not wait any more. */
  function drop(starting: Promise<Started>): boolean {
    const at = waiting.indexOf(starting);
    if (at < 0) return false;
    void waiting.splice(at, 1);
    setTimeout(fill, restMs).unref();
    return true;
  }

  fill();
  return {
    get ready() {
      return waiting.length;
    },
    async take() {
      const one = await (waiting.shift() ?? start(needs));
      taken++;
      return one;
    },
    async throwAway(one) {
      taken--;
      fill();
      await wipe(needs, one);
    },
    async close() {
      closed = true;
      for (const starting of waiting.splice(0)) {
        const one = await starting.catch(() => undefined);
        if (!one) continue;
        one.process.kill();
        await one.process.ended;
        await wipe(needs, one);
      }
    },
  };
}

async function start({ folder, identities, ahead, sandbox, code }: PoolNeeds): Promise<Started> {
  const place = await makePlace(folder, `ahead-${randomUUID()}`, identities);
  const identity = identities && place.gid !== null ? { uid: identities.take(), gid: place.gid } : null;
  const scratch = await makeScratch(place, "run", identity);
  const { argv, ...inside } = sandbox.enter(
    { files: place.files, scratch, identity, limits: ahead.limits },
    code.command,
  );
  return { place, scratch, identity, inside, process: startToolProcess(argv) };
}

async function wipe({ identities }: PoolNeeds, { place, identity }: Started): Promise<void> {
  await wipePlace(place, identities);
  if (identity) identities?.give(identity.uid);
}
