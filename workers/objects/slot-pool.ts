import { DurableObject } from "cloudflare:workers";

export class SlotPool extends DurableObject<Env> {}
