import { z } from "zod";
import { readJson } from "../../../http/bodies.ts";
import type { ApiContext } from "../../../http/context.ts";
import { registerFilmUser } from "../../film/auth/register-user.ts";
import { presentFilmError } from "../../film/errors.ts";
import { registerPixoraUser } from "../../pixora/auth/register-user.ts";

/** POST /auth/register: Film's, where the body has the key `username`, whatever its value; else Pixora's. */
export async function register(c: ApiContext): Promise<Response> {
  const body = await readJson(c, z.unknown());
  const isFilms = typeof body === "object" && body !== null && Object.hasOwn(body, "username");
  if (!isFilms) return registerPixoraUser(c, body);
  c.set("presentError", presentFilmError);
  return registerFilmUser(c, body);
}
