import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { JobEvent } from "../../src/domain/jobs/events.ts";
import { serverSentEvents } from "./server-sent-events.ts";

/** What the demo reads of GET /api/scripts/{id}/. */
export interface OmegaScript {
  id: string;
  script: string;
  provider: string;
  served_by: string | null;
  status: "pending" | "processing" | "completed" | "failed";
  output_path: string | null;
  output_url: string | null;
  thumbnail_url: string | null;
  events_url: string;
  error_message: string | null;
  attempts: { script: string; error_message: string | null; served_by: string }[];
}

export interface Credentials {
  email: string;
  password: string;
}

/** A client of the Omega reference, as small as the demo needs it. */
export class OmegaClient {
  readonly #url: string;
  readonly token: string;

  /** Becomes a member as Omega has it: invited by an operator, registered, and verified by what was mailed. */
  static async join(url: string, operator: Credentials, member: Credentials): Promise<OmegaClient> {
    const { email, password } = member;
    const { token } = await OmegaClient.logIn(url, operator);
    const invitation = await post(url, "/api/platform/admin/invitations", { email }, token);
    const { invitation_token } = (await succeeded(invitation)) as { invitation_token: string };
    const registration = { email, password, password2: password, invitation_token };
    await succeeded(await post(url, "/api/auth/register/", registration));
    const mails = await fetch(`${url}/dev/mail?to=${encodeURIComponent(email)}`);
    const code = verificationCode((await succeeded(mails)) as { text: string }[]);
    await succeeded(await post(url, "/api/auth/verify-email/", { token: code }));
    return OmegaClient.logIn(url, member);
  }

  static async logIn(url: string, who: Credentials): Promise<OmegaClient> {
    const { access } = (await succeeded(await post(url, "/api/auth/login/", who))) as { access: string };
    return new OmegaClient(url, access);
  }

  private constructor(url: string, token: string) {
    this.#url = url;
    this.token = token;
  }

  /** The raw answer: it comes when the film is there, unless the headers prefer otherwise. */
  generate(
    body: Record<string, unknown>,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Response> {
    return post(this.#url, "/api/generate/", body, this.token, headers, signal);
  }

  /** Has it made meanwhile, tells `onEvent` all that its job tells, and resolves when it is over. */
  async follow(id: string, onEvent: (event: JobEvent) => void): Promise<OmegaScript> {
    const { events_url } = await this.script(id);
    const answer = await fetch(events_url);
    if (!answer.body) throw new Error(`${events_url} has no events`);
    for await (const event of serverSentEvents(answer.body)) onEvent(JSON.parse(event.data) as JobEvent);
    return this.script(id);
  }

  async script(id: string): Promise<OmegaScript> {
    return (await succeeded(await this.ask(`/api/scripts/${id}/`))) as OmegaScript;
  }

  render(id: string, body: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Response> {
    return post(this.#url, `/api/scripts/${id}/render/`, body, this.token, headers);
  }

  ask(path: string, method = "GET"): Promise<Response> {
    return fetch(`${this.#url}${path}`, { method, headers: { authorization: `Bearer ${this.token}` } });
  }
}

/** A film, or its picture: whoever has its address may have it. */
export async function download(url: string, file: string): Promise<void> {
  const answer = await fetch(url);
  if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  await pipeline(answer.body as AsyncIterable<Uint8Array>, createWriteStream(file));
}

function post(
  url: string,
  path: string,
  body: unknown,
  token?: string,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

function verificationCode(mails: { text: string }[]): string {
  for (const { text } of mails) {
    const code = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/m.exec(text)?.[0];
    if (code !== undefined) return code;
  }
  throw new Error("no verification code was mailed");
}

async function succeeded(answer: Response): Promise<unknown> {
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${body}`);
  return JSON.parse(body);
}
