import { RuntimeContainer } from "./runtime-container.ts";

/** One instance of the studio runtime. */
export class StudioContainer extends RuntimeContainer {}
