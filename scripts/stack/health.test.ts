import { createServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { untilHealthy } from "./health.ts";
import { freePort } from "./ports.ts";

async function answering(status: () => number): Promise<string> {
  const port = await freePort();
  const server = createServer((_, response) => response.writeHead(status()).end());
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${port}`;
}

it("waits while something is down, and no longer", async () => {
  const statuses = [503, 404, 200, 500];
  const url = await answering(() => statuses.shift() ?? 500);
  await untilHealthy(url, new AbortController().signal, () => {});
  expect(statuses).toEqual([500]);
});

it("gives up when it is told to", async () => {
  const url = await answering(() => 503);
  await expect(untilHealthy(url, AbortSignal.timeout(200), () => {})).rejects.toThrow();
});
