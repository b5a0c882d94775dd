/** What a developer's own machine shows (decisions.md section 6): in development, to a loopback Host, without CORS; else 404. */
import { operations, type Reference } from "../../http/operations.ts";
import { presentDevError } from "./errors.ts";
import { listMail } from "./list-mail.ts";

const { get } = operations([]);

export const dev: Reference = {
  name: "dev",
  owns: (path) => path === "/dev" || path.startsWith("/dev/"),
  presentError: presentDevError,
  operations: [get("/dev/mail", listMail, { open: true })],
};
