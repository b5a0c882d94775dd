/** Reelwright's own operations: what the references leave to it. */
import { operations, type Reference } from "../../http/operations.ts";
import { presentPlatformError, presentUnownedError } from "./errors.ts";
import { getEvents } from "./jobs/get-events.ts";
import { getKeys } from "./keys/get-keys.ts";

const { get } = operations([]);

export const platform: Reference = {
  name: "platform",
  owns: (path) => path === "/api/platform" || path.startsWith("/api/platform/") || path.startsWith("/.well-known/"),
  presentError: presentPlatformError,
  operations: [
    get("/api/platform/jobs/:uid/events", getEvents, { signedUrl: true }),
    get("/.well-known/jwks.json", getKeys, { open: true }),
  ],
};

/** Every path that no reference owns. */
export const unowned: Reference = {
  name: "unowned",
  owns: () => true,
  presentError: presentUnownedError,
  operations: [],
};
