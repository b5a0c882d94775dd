const exposed = [
  "X-Request-ID",
  "X-RateLimit-Limit",
  "X-RateLimit-Remaining",
  "X-RateLimit-Reset",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "Link",
  "Location",
  "Content-Disposition",
  "Content-Range",
  "Accept-Ranges",
  "ETag",
  "Idempotency-Replayed",
  "Tus-Resumable",
  "Tus-Version",
  "Tus-Extension",
  "Tus-Max-Size",
  "Upload-Offset",
  "Upload-Length",
  "Upload-Defer-Length",
  "Upload-Metadata",
  "Upload-Expires",
].join(", ");

/** Any origin, no credentials (decisions.md section 5). */
export function corsHeaders(): Record<string, string> {
  return { "access-control-allow-origin": "*", "access-control-expose-headers": exposed };
}

/** The answer to a preflight, before authentication and limits; null where the request is none. */
export function preflight(request: Request): Response | null {
  const { headers } = request;
  if (request.method !== "OPTIONS" || !headers.has("origin") || !headers.has("access-control-request-method")) {
    return null;
  }
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      // `*` would leave out Authorization.
      "access-control-allow-headers": headers.get("access-control-request-headers") ?? "*",
      "access-control-max-age": "86400",
      vary: "Access-Control-Request-Headers",
    },
  });
}
