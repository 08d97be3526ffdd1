import type { Verb } from "./verb.ts";

/** The verbs of the command line, in the order `--help` lists them; each is loaded when it is wanted, so that none waits for the others. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  start: async () => (await import("./start.ts")).start,
  ingest: async () => (await import("./ingest.ts")).ingest,
  ask: async () => (await import("./ask.ts")).ask,
  doctor: async () => (await import("./doctor.ts")).doctor,
  manifest: async () => (await import("./manifest.ts")).manifest,
  extract: async () => (await import("./extract.ts")).extract,
  export: async () => (await import("./export.ts")).exportStory,
  sources: async () => (await import("./sources.ts")).sources,
  backup: async () => (await import("./backup.ts")).backup,
  restore: async () => (await import("./restore.ts")).restore,
  forget: async () => (await import("./forget.ts")).forget,
  eval: async () => (await import("./eval.ts")).evaluate,
};

/** The verb a command line names, or all of them where it names none (help, or a misspelling to be told). */
export async function verbsFor(name: string | undefined): Promise<readonly Verb[]> {
  const wanted = name === undefined ? undefined : VERBS[name];
  return await Promise.all((wanted === undefined ? Object.values(VERBS) : [wanted]).map(load => load()));
}
