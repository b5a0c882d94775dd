import type { ApiContext } from "../../../http/context.ts";

/** For a program that has no address to be sent back to: its user copies the code. `code` is base64url. */
export function codePage(c: ApiContext, code: string): Response {
  c.header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
  return c.html(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Signed in to Reelwright</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1a1a1a">
<main style="max-width:34em;margin:10vh auto 0">
<h1 style="font-size:24px">You are signed in</h1>
<p>Give this code to the program that asked you to sign in. It works once, for a minute.</p>
<p><code id="code" style="display:block;padding:12px;background:#f3f3f3;word-break:break-all;user-select:all">${code}</code></p>
</main>
</body>
</html>
`);
}
