import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { filing } from "../../src/source/filing.ts";
import { read } from "../../src/text/read.ts";

const TEXT = join(import.meta.dirname, "..", "..", "src", "text");

/** Megabytes of all files of weights. */
function weightMegabytes(): number {
  const files = readdirSync(TEXT, { recursive: true, encoding: "utf8" }).filter(name =>
    name.endsWith(".bin"),
  );
  return files.reduce((sum, name) => sum + statSync(join(TEXT, name)).size, 0) / 1e6;
}

/** Asks every trained part something: tags, names, trees with labels, a quotation, a pronoun. */
const { document } = filing(
  "Ada Quill runs the harbour. “We will rebuild the pier,” she said on Monday.\nShe told the council that it was safe.",
  { published: "2026-01-05" },
);

const milliseconds = (): number => {
  const since = performance.now();
  read(document);
  return performance.now() - since;
};

/** Prints what the first reading of a process waits for, and the size of the files, as JSON. */
const first = milliseconds();
process.stdout.write(JSON.stringify({ loading: first - milliseconds(), megabytes: weightMegabytes() }));
