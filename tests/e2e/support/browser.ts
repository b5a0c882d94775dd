/** As much of a browser as a redirect takes: cookies, by host and path, and forms. */
export class Browser {
  readonly #cookies = new Map<string, { host: string; path: string; name: string; value: string }>();
  /** Where it came by. */
  readonly visited: string[] = [];

  /** Goes there and follows redirects, until a page or an address that begins with `until`, which it does not open. */
  async open(
    url: string,
    until: string,
    init: RequestInit = {},
  ): Promise<{ url: string; page: string; status: number }> {
    let at = new URL(url);
    let sent: RequestInit = init;
    for (let hop = 0; hop < 20; hop++) {
      this.visited.push(at.href);
      if (at.href.startsWith(until)) return { url: at.href, page: "", status: 0 };
      const answer = await fetch(at, {
        ...sent,
        redirect: "manual",
        headers: { ...sent.headers, ...this.#sentTo(at) },
      });
      for (const cookie of answer.headers.getSetCookie()) this.#keep(at, cookie);
      const location = answer.headers.get("location");
      if (location === null) return { url: at.href, page: await answer.text(), status: answer.status };
      await answer.body?.cancel();
      at = new URL(location, at);
      sent = {};
    }
    throw new Error("too many redirects");
  }

  /** Logs in at a provider's own pages, consents, and ends where `open` would. */
  async logIn(url: string, login: string, until: string): Promise<{ url: string; page: string; status: number }> {
    let stop = await this.open(url, until);
    for (let form = 0; form < 3; form++) {
      const prompt = /name="prompt" value="(\w+)"/.exec(stop.page)?.[1];
      const action = /action="([^"]+)"/.exec(stop.page)?.[1];
      if (prompt === undefined || action === undefined) return stop;
      const body = new URLSearchParams({ prompt, login, password: "any" });
      stop = await this.open(new URL(action, stop.url).href, until, { method: "POST", body });
    }
    return stop;
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value;
  }

  #sentTo(url: URL): Record<string, string> {
    const sent = [...this.#cookies.values()].filter(
      ({ host, path }) => host === url.hostname && url.pathname.startsWith(path),
    );
    return sent.length === 0 ? {} : { cookie: sent.map(({ name, value }) => `${name}=${value}`).join("; ") };
  }

  #keep(url: URL, line: string): void {
    const [pair = "", ...attributes] = line.split(/; */);
    const name = pair.slice(0, pair.indexOf("="));
    const value = pair.slice(pair.indexOf("=") + 1);
    const attribute = (wanted: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const path = attribute("path") ?? "/";
    const key = `${url.hostname} ${path} ${name}`;
    const expires = attribute("expires");
    const isOver = attribute("max-age") === "0" || (expires !== undefined && Date.parse(expires) <= Date.now());
    if (isOver) this.#cookies.delete(key);
    else this.#cookies.set(key, { host: url.hostname, path, name, value });
  }
}
