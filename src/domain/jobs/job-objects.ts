/** The live side of jobs: one object each, wherever it is. */
export interface JobObjects {
  /** Begins the job, or goes on with it; does nothing if it runs or is over. */
  start(jobUid: string): Promise<void>;
  /** Stops the job's work and cleans up behind it; answers when its slot is free. */
  cancelled(jobUid: string): Promise<void>;
  /**
   * The object's own answer to a request for its events: server-sent events or a WebSocket.
   * 410 where the job is `over` and its object has forgotten it.
   */
  events(jobUid: string, request: Request, over: boolean): Promise<Response>;
}
