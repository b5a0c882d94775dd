/**
 * Whether the request names this machine itself. What development may do more than production it may only then: another
 * name, which a page may have made to resolve here, is somebody else's origin; `x.localhost` is a student's.
 */
export function isLoopbackHost(request: Request): boolean {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return name === "localhost" || name === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(name);
}
