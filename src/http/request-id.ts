const wellFormed = /^[A-Za-z0-9._:+/=@-]{1,128}$/;

/** The client's own `X-Request-ID` if it is well formed, else a new one. */
export function requestId(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && wellFormed.test(given) ? given : crypto.randomUUID();
}
