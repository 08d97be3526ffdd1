import { brief } from "./brief.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { correct } from "./correct.ts";
import { fact } from "./fact.ts";
import { follow } from "./follows.ts";
import { helpFor } from "./help.ts";
import { people } from "./people.ts";
import { said } from "./said.ts";
import { schedule } from "./schedule.ts";
import { sides } from "./sides.ts";
import { sources } from "./sources.ts";
import { stories } from "./stories.ts";
import { story } from "./story.ts";
import { timeline } from "./timeline.ts";
import { whosaid } from "./whosaid.ts";
import { why } from "./why.ts";

const answering: readonly Command[] = [brief, said, whosaid, check, fact, timeline, people, sides, stories];
const telling: readonly Command[] = [schedule, follow, sources, why, story, correct];
const own: readonly Command[] = [...answering, ...telling];

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [...own, helpFor(own)];
