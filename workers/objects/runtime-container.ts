import { Container } from "@cloudflare/containers";
import { health } from "../../containers/protocol/run-protocol.ts";

/**
 * One instance of a runtime. It has no way out, and goes to sleep when nobody has asked
 * anything of it for a while and no run is under way.
 */
export abstract class RuntimeContainer extends Container<Env> {
  override defaultPort = 8080;
  override sleepAfter = "5m";
  override enableInternet = false;
  override pingEndpoint = "runtime/healthz";

  /** A request that is handed on must lose its `Expect`: the container's interim answer breaks the local proxy. */
  override async fetch(request: Request): Promise<Response> {
    if (!request.headers.has("expect")) return super.fetch(request);
    const plain = new Request(request);
    plain.headers.delete("expect");
    return super.fetch(plain);
  }

  override async onActivityExpired(): Promise<void> {
    const response = await this.containerFetch("http://runtime/healthz").catch(() => null);
    const state = response?.ok ? health.safeParse(await response.json()) : null;
    if (state?.success && state.data.busy > 0) this.renewActivityTimeout();
    else await this.stop();
  }
}
