import { RuntimeContainer } from "./runtime-container.ts";

/** One instance of the Manim runtime. */
export class ManimContainer extends RuntimeContainer {}
