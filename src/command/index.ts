import { brief } from "./brief.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { fact } from "./fact.ts";
import { helpFor } from "./help.ts";
import { people } from "./people.ts";
import { said } from "./said.ts";
import { sides } from "./sides.ts";
import { stories } from "./stories.ts";
import { timeline } from "./timeline.ts";
import { whosaid } from "./whosaid.ts";

const answering: readonly Command[] = [brief, said, whosaid, check, fact, timeline, people, sides, stories];

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [...answering, helpFor(answering)];
