import { createServer } from "node:net";
import { StartError } from "./start-error.ts";

/** A TCP port of the loopback interface that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}

/** The port that `PORT` asks for: 8787 where unset, any free one for `0`. */
export async function choosePort(wanted: string | undefined): Promise<number> {
  const port = Number(wanted || "8787");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`PORT is not a port: ${wanted}`);
  return port === 0 ? freePort() : port;
}

/** Rejects if somebody listens there. */
export function requireFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", () => reject(new StartError(`port ${port} is in use; choose another one with PORT`)));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
  });
}
