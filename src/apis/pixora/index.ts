/**
 * Pixora: videos made of scenes, from a prompt.
 *
 * Served: "Users"; "Authentication", on the paths that it shares with Film (`apis/overlaps/v1-auth`).
 *
 * Gaps: "Videos", "Scenes" and "Generation" are not served; their paths answer 404 as Pixora words it.
 *
 * Quirks: absent values are left out; `updated_at` comes with updates and details only. Bad input is 422, whatever is wrong with
 * it (content type and a taken address included). `POST /users/credits/add` takes a `user_id`, for operators.
 */
import { operations, type Reference } from "../../http/operations.ts";
import { presentPixoraError } from "./errors.ts";
import { userLimit } from "./limits.ts";
import { addUserCredits } from "./users/add-credits.ts";
import { getCredits } from "./users/get-credits.ts";
import { getCurrentUser } from "./users/get-current-user.ts";
import { updateUser } from "./users/update-user.ts";

const { get, post, put } = operations([userLimit]);
const ownPaths = /^\/api\/v1\/(?:users|videos|scenes|generation)(?:\/|$)/;

export const pixora: Reference = {
  name: "pixora",
  owns: (path) => ownPaths.test(path),
  presentError: presentPixoraError,
  operations: [
    get("/api/v1/users/me", getCurrentUser, { apiKeys: true }),
    put("/api/v1/users/:userId", updateUser),
    get("/api/v1/users/credits", getCredits, { apiKeys: true }),
    post("/api/v1/users/credits/add", addUserCredits),
  ],
};
