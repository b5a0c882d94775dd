import type { JobObjects } from "../../domain/jobs/job-objects.ts";

/** What the JobObject answers over RPC. It never throws on purpose: an error's kind would be lost on the way. */
export interface JobObjectRpc {
  start(jobUid: string): Promise<void>;
  cancelled(jobUid: string): Promise<void>;
}

export function jobObjects(namespace: DurableObjectNamespace): JobObjects {
  const stub = (jobUid: string) => namespace.get(namespace.idFromName(jobUid));
  const rpc = (jobUid: string) => stub(jobUid) as unknown as JobObjectRpc;
  return {
    start: (jobUid) => rpc(jobUid).start(jobUid),
    cancelled: (jobUid) => rpc(jobUid).cancelled(jobUid),
    events: (jobUid, request, over) => {
      const url = new URL(request.url);
      url.searchParams.delete("sig");
      if (over) url.searchParams.set("over", "1");
      return stub(jobUid).fetch(new Request(url, request));
    },
  };
}
