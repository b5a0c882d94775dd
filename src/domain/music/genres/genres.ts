/** The genres that can be asked for. */
import { acoustic } from "./acoustic.ts";
import { ambient } from "./ambient.ts";
import { cinematic } from "./cinematic.ts";
import { classical } from "./classical.ts";
import { electronic } from "./electronic.ts";
import type { Genre, GenreName } from "./genre.ts";
import { hipHop } from "./hip-hop.ts";
import { jazz } from "./jazz.ts";
import { rock } from "./rock.ts";

export const genres = {
  cinematic,
  electronic,
  acoustic,
  ambient,
  rock,
  classical,
  jazz,
  "hip-hop": hipHop,
} as const satisfies Record<GenreName, Genre>;
