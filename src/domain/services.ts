import type { AccountRecords, SignInRecords } from "./accounts/account-records.ts";
import type { Passwords } from "./accounts/passwords.ts";
import type { Tokens } from "./accounts/tokens.ts";
import type { Clock } from "./clock.ts";
import type { Probes } from "./health/health.ts";
import type { IdempotencyRecords } from "./idempotency.ts";
import type { DispatchRecords, JobQueue } from "./jobs/dispatch.ts";
import type { JobObjects } from "./jobs/job-objects.ts";
import type { JobRecords } from "./jobs/job-records.ts";
import type { Runtimes } from "./jobs/runtime.ts";
import type { Slots } from "./jobs/slots.ts";
import type { Limiter } from "./limits/limiter.ts";
import type { Log } from "./log.ts";
import type { FileStore } from "./media/file-store.ts";
import type { MediaRecords } from "./media/media-records.ts";
import type { UploadRecords } from "./media/uploads/upload-records.ts";
import type { Reader } from "./reads.ts";
import type { Settings } from "./settings.ts";
import type { SignedUrls } from "./signed-urls.ts";
import type { Writer } from "./writes.ts";

/** What use cases work with; `workers/services.ts` makes it from the bindings. Each noun adds its ports here. */
export interface Services {
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  readonly reader: Reader;
  readonly writer: Writer;
  readonly accounts: AccountRecords;
  readonly signIns: SignInRecords;
  readonly passwords: Passwords;
  readonly tokens: Tokens;
  readonly signedUrls: SignedUrls;
  readonly limiter: Limiter;
  readonly idempotency: IdempotencyRecords;
  readonly files: FileStore;
  readonly media: MediaRecords;
  readonly uploads: UploadRecords;
  readonly jobs: JobRecords;
  readonly dispatches: DispatchRecords;
  readonly jobQueue: JobQueue;
  readonly jobObjects: JobObjects;
  readonly slots: Slots;
  readonly runtimes: Runtimes;
  readonly probes: Probes;
}
