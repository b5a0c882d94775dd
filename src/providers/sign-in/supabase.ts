import {
  createRemoteJWKSet,
  customFetch,
  decodeProtectedHeader,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
} from "jose";
import { JOSEError, JOSENotSupported, JWKSMultipleMatchingKeys, JWKSNoMatchingKey } from "jose/errors";
import { z } from "zod";
import { emailKey } from "../../domain/accounts/email.ts";
import { ReelwrightError } from "../../domain/errors.ts";
import type { Supabase, SupabaseUser } from "../../domain/accounts/supabase.ts";
import { boundedFetch } from "./bounded-fetch.ts";

/** What an operator sets to let a Supabase project's users in: its URL, its shared secret, or both. */
export interface SupabaseVariables {
  /** `https://PROJECT.supabase.co`. */
  SUPABASE_URL?: string;
  /** Secret: of a project that signs with HS256. */
  SUPABASE_JWT_SECRET?: string;
  /** The project's public key, which its gateway asks for. */
  SUPABASE_ANON_KEY?: string;
}

const skewSeconds = 30;
/** One for each kind of public key; a shared secret is never held against any of them, nor a public key against HS256. */
const publicKeyAlgorithms = ["ES256", "RS256", "EdDSA"];

const claims = z.object({
  iss: z.string().min(1).max(2048),
  sub: z.string().min(1).max(255),
  role: z.literal("authenticated"),
  is_anonymous: z.literal(false).optional(),
  email: z.string().optional(),
  user_metadata: z.object({ full_name: z.unknown(), name: z.unknown() }).partial().optional().catch(undefined),
});

const shownUser = z.object({ id: z.string(), email: z.string(), email_confirmed_at: z.string().min(1) });

export function supabase(variables: SupabaseVariables, fetch = boundedFetch()): Supabase {
  const url = (variables.SUPABASE_URL ?? "").replace(/\/+$/, "");
  const secret = variables.SUPABASE_JWT_SECRET ? new TextEncoder().encode(variables.SUPABASE_JWT_SECRET) : null;
  if (url !== "" && !URL.canParse(url)) throw new Error("SUPABASE_URL is not a URL");
  const keys = url === "" ? null : projectKeys(url, fetch);

  const check = async (token: string, options: JWTVerifyOptions): Promise<JWTPayload | null> => {
    if (decodeProtectedHeader(token).alg === "HS256") {
      return secret && (await jwtVerify(token, secret, { ...options, algorithms: ["HS256"] })).payload;
    }
    return keys && (await jwtVerify(token, keys, { ...options, algorithms: publicKeyAlgorithms })).payload;
  };

  return {
    verify: async (token, now) => {
      const options: JWTVerifyOptions = {
        audience: "authenticated",
        requiredClaims: ["exp", "sub", "iss"],
        clockTolerance: skewSeconds,
        currentDate: new Date(now),
        ...(url === "" ? {} : { issuer: `${url}/auth/v1` }),
      };
      try {
        const payload = await check(token, options);
        const issuedAhead = payload?.iat !== undefined && payload.iat > now / 1000 + skewSeconds;
        return payload && !issuedAhead ? userOf(payload) : null;
      } catch (error) {
        // What is no JWT at all is a TypeError.
        if (error instanceof JOSEError || error instanceof TypeError) return null;
        throw error;
      }
    },
    hasConfirmed: async (token, subject, email) => {
      if (url === "") return false;
      const answer = await fetch(`${url}/auth/v1/user`, {
        headers: {
          authorization: `Bearer ${token}`,
          ...(variables.SUPABASE_ANON_KEY ? { apikey: variables.SUPABASE_ANON_KEY } : {}),
        },
      }).catch(() => null);
      if (!answer?.ok) return false;
      const shown = shownUser.safeParse(await answer.json().catch(() => null)).data;
      return shown !== undefined && shown.id === subject && emailKey(shown.email) === emailKey(email);
    },
  };
}

/** Kept for ten minutes; a key that is not among them is asked for once in 30 s at most. */
function projectKeys(url: string, fetch: ReturnType<typeof boundedFetch>): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(`${url}/auth/v1/.well-known/jwks.json`), { [customFetch]: fetch });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const isTokens =
        error instanceof JWKSNoMatchingKey ||
        error instanceof JWKSMultipleMatchingKeys ||
        error instanceof JOSENotSupported;
      if (isTokens) throw error;
      throw new ReelwrightError("unavailable", "Supabase does not answer as it should. Try again later.", {
        cause: error,
      });
    }
  };
}

function userOf(payload: JWTPayload): SupabaseUser | null {
  const known = claims.safeParse(payload).data;
  if (!known) return null;
  const name = [known.user_metadata?.full_name, known.user_metadata?.name].find((one) => typeof one === "string");
  return {
    issuer: known.iss,
    subject: known.sub,
    email: known.email || null,
    name: name?.isWellFormed() && name.length <= 255 ? name : null,
  };
}
