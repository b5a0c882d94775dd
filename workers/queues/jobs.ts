import { jobMessage } from "../../src/cloudflare/job-queue.ts";
import type { Services } from "../../src/domain/services.ts";

const retryDelaySeconds = 2;

/** Tells each job's object to begin. A message that comes twice finds it begun. */
export async function startJobs(batch: MessageBatch, services: Services): Promise<void> {
  for (const message of batch.messages) {
    const parsed = jobMessage.safeParse(message.body);
    if (!parsed.success) {
      services.log.error("queue.message_unreadable", parsed.error);
      message.ack();
      continue;
    }
    try {
      await services.jobObjects.start(parsed.data.jobId);
      message.ack();
    } catch (error) {
      services.log.error("queue.start_failed", error, { job: parsed.data.jobId, attempts: message.attempts });
      message.retry({ delaySeconds: retryDelaySeconds * message.attempts });
    }
  }
}

/** The queue has given up on these. Their rows have not: the sweep goes on until the job's deadline. */
export async function recordDeadJobs(batch: MessageBatch, services: Services): Promise<void> {
  for (const message of batch.messages) {
    const parsed = jobMessage.safeParse(message.body);
    if (parsed.success) {
      const { jobId } = parsed.data;
      services.log.error("queue.gave_up", new Error("the queue gave up on a dispatch"), { job: jobId });
      await services.writer.commit(services.dispatches.failed(jobId, "the queue gave up"));
    }
    message.ack();
  }
}
