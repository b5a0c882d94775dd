import { DurableObject } from "cloudflare:workers";

export class JobObject extends DurableObject<Env> {}
