/** PUT /jobs/{job}/files/{name}: bytes in, streamed to disk and checked. */
import { headers } from "../../protocol/run-protocol.ts";
import { openPlainFile } from "../files/open-file.ts";
import { receiveFile } from "../files/receive-file.ts";
import type { Job } from "../job.ts";
import type { Call } from "./call.ts";
import { answerJson, diskFull, invalid, notFound, Refusal, stopping, tooLarge } from "./refusal.ts";

/** 201 new or replaced, 200 where the same bytes were there already; the body is not read then. */
export async function putFile(call: Call, job: Job, name: string): Promise<void> {
  const { request, response, settings, jobs } = call;
  const sha256 = request.headers[headers.sha256];
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    throw invalid(`The header ${headers.sha256} is needed: SHA-256, lower-case hex.`);
  if (jobs.stopping) throw stopping();
  const announced = request.headers["content-length"];
  const bytes = announced === undefined ? undefined : Number(announced);

  const held = await heldBytes(job, name, sha256, bytes);
  if (held !== undefined) return answerJson(request, response, 200, { name, bytes: held, sha256 });

  const received = await receiveFile(job, name, request, {
    sha256,
    bytes,
    mostBytes: settings.jobBytes,
    accept: call.accept,
  });
  switch (received.outcome) {
    case "stored":
      return answerJson(request, response, 201, { name, bytes: received.bytes, sha256 });
    case "checksum_mismatch":
      throw new Refusal(422, "checksum_mismatch", `The bytes of ${name} have the SHA-256 ${received.sha256}.`);
    case "too_large":
      throw tooLarge(`The files of a job may hold ${settings.jobBytes} bytes together.`);
    case "disk_full":
      throw diskFull();
    case "name_taken":
      throw new Refusal(409, "conflict", `A run made a folder named ${name}.`);
    case "job_deleted":
      throw notFound("The job was deleted meanwhile.");
    case "interrupted":
      request.destroy();
  }
}

/** The size of the file where it holds these bytes already. */
async function heldBytes(
  job: Job,
  name: string,
  sha256: string,
  bytes: number | undefined,
): Promise<number | undefined> {
  const opened = await openPlainFile(job.place, name);
  if (!opened) return undefined;
  try {
    const size = Number(opened.about.size);
    if (bytes !== undefined && bytes !== size) return undefined;
    return (await job.digests.of(opened.file, opened.about)) === sha256 ? size : undefined;
  } finally {
    await opened.file.close();
  }
}
