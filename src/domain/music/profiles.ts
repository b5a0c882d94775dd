/** The kinds of music that can be asked for. */
import type { MusicProfile } from "./profile.ts";
import { chill } from "./profiles/chill.ts";
import { cinematic } from "./profiles/cinematic.ts";
import { energetic } from "./profiles/energetic.ts";
import { gaming } from "./profiles/gaming.ts";

export const musicProfiles = { cinematic, gaming, energetic, chill } as const satisfies Record<string, MusicProfile>;
