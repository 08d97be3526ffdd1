import { ask } from "./ask.ts";
import { evaluate } from "./eval.ts";
import { exportStory } from "./export.ts";
import { extract } from "./extract.ts";
import { ingest } from "./ingest.ts";
import { start } from "./start.ts";
import type { Verb } from "./verb.ts";

/** The verbs of the command line, in the order `--help` lists them. */
export const verbs: readonly Verb[] = [start, ingest, ask, extract, exportStory, evaluate];
