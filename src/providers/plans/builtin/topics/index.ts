import { food } from "./food.ts";
import { history } from "./history.ts";
import { howTo } from "./how-to.ts";
import { lives } from "./lives.ts";
import { making } from "./making.ts";
import { science } from "./science.ts";
import type { Topic } from "./topic.ts";

/** Every subject that has cards of its own. */
export const topics: readonly Topic[] = [...food, ...making, ...science, ...history, ...lives, ...howTo];
