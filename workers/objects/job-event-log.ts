import type { JobEvent, JobEventBody } from "../../src/domain/jobs/events.ts";

const heartbeatMs = 15_000;
/** Older events are dropped; a follower that comes late still gets the state from the ones that stay. */
const keptEvents = 2_000;

/**
 * What a job has told, kept in its object, and those who listen: server-sent events and
 * hibernating WebSockets. A follower that was cut off goes on after the last id it saw.
 */
export class JobEventLog {
  private readonly state: DurableObjectState;
  private readonly streams = new Set<WritableStreamDefaultWriter<Uint8Array>>();
  private last = 0;
  private heartbeat: ReturnType<typeof setInterval> | null = null;

  constructor(state: DurableObjectState) {
    this.state = state;
    void state.blockConcurrencyWhile(async () => {
      const [newest] = (await state.storage.list({ prefix: "event/", reverse: true, limit: 1 })).keys();
      if (newest !== undefined) this.last = Number(newest.slice("event/".length));
    });
  }

  /** Returns at once; storage keeps the order, and what leaves the object waits for it. */
  append(body: JobEventBody, at: number): void {
    const event: JobEvent = { id: this.last + 1, at, ...body };
    void this.state.storage.put(key(event.id), event);
    if (event.id > keptEvents) void this.state.storage.delete(key(event.id - keptEvents));
    this.last = event.id;
    const bytes = serverSentEvent(event);
    for (const stream of this.streams) this.write(stream, bytes);
    for (const socket of this.state.getWebSockets()) socket.send(JSON.stringify(event));
  }

  /** Server-sent events from after `after`; the stream ends when the job has. */
  async stream(after: number, over: boolean): Promise<Response> {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, { highWaterMark: 1_000_000 });
    const writer = writable.getWriter();
    this.write(writer, new TextEncoder().encode("retry: 2000\n\n"));
    for (const event of await this.since(after)) this.write(writer, serverSentEvent(event));
    if (over) void writer.close().catch(() => {});
    else {
      this.streams.add(writer);
      this.heartbeat ??= setInterval(() => this.beat(), heartbeatMs);
      writer.closed.catch(() => {}).finally(() => this.forget(writer));
    }
    return new Response(readable, {
      headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" },
    });
  }

  /** The same as JSON messages on a WebSocket; it hibernates with the object. */
  async socket(after: number, over: boolean): Promise<Response> {
    const pair = new WebSocketPair();
    this.state.acceptWebSocket(pair[1]);
    for (const event of await this.since(after)) pair[1].send(JSON.stringify(event));
    if (over) pair[1].close(1000, "the job is over");
    return new Response(null, { status: 101, webSocket: pair[0] });
  }

  /** The job is over: every follower has heard its last event. */
  closeAll(): void {
    for (const stream of this.streams) void stream.close().catch(() => {});
    this.streams.clear();
    this.stopBeating();
    for (const socket of this.state.getWebSockets()) socket.close(1000, "the job is over");
  }

  private async since(after: number): Promise<JobEvent[]> {
    return [...(await this.state.storage.list<JobEvent>({ prefix: "event/", startAfter: key(after) })).values()];
  }

  private beat(): void {
    for (const stream of this.streams) this.write(stream, new TextEncoder().encode(": still here\n\n"));
  }

  private write(stream: WritableStreamDefaultWriter<Uint8Array>, bytes: Uint8Array): void {
    // A follower that does not read is cut off rather than buffered for; it can come back with its last id.
    if (stream.desiredSize !== null && stream.desiredSize <= 0) {
      void stream.abort("too slow").catch(() => {});
      this.forget(stream);
      return;
    }
    stream.write(bytes).catch(() => this.forget(stream));
  }

  private forget(stream: WritableStreamDefaultWriter<Uint8Array>): void {
    this.streams.delete(stream);
    if (this.streams.size === 0) this.stopBeating();
  }

  private stopBeating(): void {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
    this.heartbeat = null;
  }
}

function key(id: number): string {
  return `event/${String(id).padStart(9, "0")}`;
}

function serverSentEvent(event: JobEvent): Uint8Array {
  return new TextEncoder().encode(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
}
