import { expect } from "vitest";
import { ask, newClient } from "./api.ts";

/** ApraNova, "Register User" and "Login": the printed bodies. */
export const printed = {
  name: "John Doe",
  email: "john@example.com",
  password1: "SecurePass123!",
  password2: "SecurePass123!",
  role: "student",
  track: "DP",
};
export const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
export const required = ["This field is required."];

export interface SignedIn {
  access: string;
  refresh: string;
  user: { id: number; email: string; name: string; role: string; track: string | null };
}

export function register(body: unknown): Promise<Response> {
  return ask("/api/auth/registration/", { json: body, client: newClient() });
}
export function login(body: unknown): Promise<Response> {
  return ask("/api/users/login/", { json: body, client: newClient() });
}
export async function registered(given: Record<string, unknown> = {}): Promise<SignedIn> {
  const answer = await register({ ...printed, email: `${crypto.randomUUID()}@example.com`, ...given });
  expect(answer.status).toBe(201);
  return answer.json<SignedIn>();
}
/** The status of asking for the profile: whether a token still works. */
export async function profileStatus(token: string): Promise<number> {
  const answer = await ask("/api/users/profile/", { token });
  await answer.body?.cancel();
  return answer.status;
}
