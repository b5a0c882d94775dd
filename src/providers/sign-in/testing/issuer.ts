import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export const client = { id: "our client", secret: "our secret" };

type Answer = (response: ServerResponse, body: URLSearchParams) => void;

/** A server that can be made to answer whatever a broken or hostile provider would; by default a sound OpenID provider. */
export interface Issuer {
  url: string;
  /** By path; set to misbehave. */
  answers: Record<string, Answer>;
  /** What the token endpoint was sent. */
  sent: URLSearchParams[];
  idToken(
    claims?: Record<string, unknown>,
    signing?: { header?: Record<string, unknown>; foreign?: boolean },
  ): Promise<string>;
  stop(): Promise<void>;
}

export function json(body: unknown, status = 200): Answer {
  return (response) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const foreign = await generateKeyPair("RS256");
  const sent: URLSearchParams[] = [];
  const answers: Record<string, Answer> = {};
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const path = (request.url ?? "").split("?", 1)[0] ?? "";
      const body = new URLSearchParams(text);
      if (path === "/token") sent.push(body);
      (answers[path] ?? json({ error: "no such path" }, 404))(response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answers["/.well-known/openid-configuration"] = json({
    issuer: url,
    authorization_endpoint: `${url}/auth`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/keys`,
  });
  answers["/keys"] = json({ keys: [{ ...(await exportJWK(publicKey)), kid: "1", alg: "RS256", use: "sig" }] });

  const idToken: Issuer["idToken"] = (claims = {}, signing = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: url,
      aud: client.id,
      sub: "10769150350006150715113082367",
      iat: now,
      exp: now + 300,
      ...claims,
    };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: "RS256", kid: "1", ...signing.header })
      .sign(signing.foreign ? foreign.privateKey : privateKey);
  };
  return {
    url,
    answers,
    sent,
    idToken,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
