import type { Services } from "../../src/domain/services.ts";
import { recordDeadJobs, startJobs } from "./jobs.ts";
import { deliverMails } from "./mails.ts";

type Consumer = (batch: MessageBatch, services: Services) => Promise<void>;

/** Who takes a queue's messages, by its name in wrangler.toml. */
const consumers = new Map<string, Consumer>([
  ["reelwright-jobs", startJobs],
  ["reelwright-jobs-dead", recordDeadJobs],
  ["reelwright-mails", deliverMails],
]);

/** Throws where nobody knows the queue, so that its messages are kept. */
export async function consume(batch: MessageBatch, services: Services): Promise<void> {
  const consumer = consumers.get(batch.queue);
  if (!consumer) throw new Error(`no consumer for the queue ${batch.queue}`);
  await consumer(batch, services);
}
