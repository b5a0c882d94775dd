/** Of one request to a provider, its answer's body included. */
const timeoutMs = 10_000;
/** Tokens, keys and profiles are a few kilobytes. */
const maxBytes = 256 * 1024;

export interface Bounds {
  timeoutMs: number;
  maxBytes: number;
}

/** What of `fetch` the sign-in providers' libraries use. */
export type BoundedFetch = (url: string, options: RequestOptions) => Promise<Response>;
interface RequestOptions {
  method?: string;
  headers: Record<string, string> | Headers;
  body?: URLSearchParams | string | undefined;
}

/**
 * `fetch` whose answer has arrived whole, in bounded time and size. Redirects are not followed: they would take a secret
 * along. Throws what `fetch` throws, and an Error where the answer is too large.
 */
export function boundedFetch(bounds: Bounds = { timeoutMs, maxBytes }): BoundedFetch {
  return async (url, { method = "GET", headers, body: sent }) => {
    const answer = await fetch(url, {
      method,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(bounds.timeoutMs),
      ...(sent === undefined ? {} : { body: sent }),
    });
    const body = await readWhole(answer, bounds.maxBytes);
    const empty = answer.status === 204 || answer.status === 304;
    return new Response(empty ? null : body, { status: answer.status, headers: answer.headers });
  };
}

async function readWhole(answer: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw new Error(`a provider's answer is larger than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
