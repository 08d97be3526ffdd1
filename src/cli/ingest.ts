import { type Ingested, ingest as ingestAll } from "../ingest.ts";
import { markRead } from "../poll/intake.ts";
import { webSource } from "../poll/web-source.ts";
import { readerOf } from "../reading.ts";
import { folderSource } from "../source/folder/folder.ts";
import type { Source } from "../source/source.ts";
import { openStore } from "../store/open.ts";
import { HOUSE } from "../store/store.ts";
import type { Revision } from "../story/revision.ts";
import { headOf } from "./head.ts";
import { progress } from "./progress.ts";
import { print, type System, type Verb } from "./verb.ts";

interface Flags {
  readonly data?: string;
  readonly date?: string;
  readonly outlet?: string;
}

export const ingest: Verb = {
  name: "ingest",
  add(program, system, done) {
    program
      .command("ingest")
      .description(
        "read files, folders of .md, .txt and .html, or pages of the web into the record; one line a document",
      )
      .argument("<path...>", "files, folders to search, or addresses of pages")
      .option("--date <day>", "publication date of documents that give none, like 2025-02-13")
      .option("--outlet <name>", "outlet of documents that give none")
      .option("--data <folder>", "the record to write to (default: the configured one)")
      .action((paths: string[], flags: Flags) => done(run(paths, flags, system)));
  },
};

async function run(paths: readonly string[], flags: Flags, system: System): Promise<number> {
  const head = headOf(flags);
  const config = system.config(flags.data);
  const log = system.log(config);
  const store = await openStore({
    folder: config.data,
    clock: system.clock,
    processId: system.pid,
    key: config.key,
  });
  const reader = readerOf(config, store, system.clock, log);
  try {
    const source = together([
      folderSource(
        paths.filter(path => !isUrl(path)),
        head,
      ),
      webSource(paths.filter(isUrl), reader),
    ]);
    const bar = progress(system.errors, await source.count());
    const counts = { filed: 0, updated: 0, known: 0, refused: 0 };
    for await (const item of ingestAll(source, store, HOUSE, log)) {
      counts[item.status]++;
      bar.clear();
      if (item.status !== "refused" && isUrl(item.from)) await markRead(store, HOUSE, item.from, item.id);
      await print(system.output, lineOf(item));
      bar.step();
      if (system.signal.aborted) break;
    }
    bar.clear();
    await print(
      system.output,
      `${counts.filed} read,${counts.updated > 0 ? ` ${counts.updated} updated,` : ""} ${counts.known} already on record, ${counts.refused} refused; the record is ${config.data}`,
    );
    return counts.refused > 0 ? 1 : 0;
  } finally {
    reader.parser.rest();
    await reader.web.close();
    await store.close();
  }
}

const isUrl = (path: string): boolean => /^https?:\/\//i.test(path);

/** Several sources as one, in their order. */
const together = (sources: readonly Source[]): Source => ({
  count: async () =>
    (await Promise.all(sources.map(source => source.count()))).reduce((sum, one) => sum + one, 0),
  async *deliveries() {
    for (const source of sources) yield* source.deliveries();
  },
});

function lineOf(item: Ingested): string {
  if (item.status === "refused") return `refused  ${item.reason}`;
  if (item.status === "known") return `known    ${item.from}`;
  const notes = item.notes.map(note => `\n         ${note}`).join("");
  const found = `${count(item.quotes, "statement")}, ${count(item.people, "person", "people")}`;
  if (item.status === "updated") return `updated  ${item.from}: ${found}, ${changesOf(item.changes)}${notes}`;
  const woven = item.opened ? "new story" : `joins "${item.story.headline}"`;
  return `read     ${item.from}: ${found}, ${woven}${notes}`;
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "2 statements new, 1 gone, 1 reworded; 1 figure changed". */
function changesOf({ quotes, figures, sentences }: Revision): string {
  const all = [
    [quotes.added.length, "statement", "new"],
    [quotes.removed.length, "statement", "gone"],
    [quotes.altered.length, "statement", "reworded"],
    [figures.length, "figure", "changed"],
    [sentences.added.length + sentences.removed.length + sentences.altered.length, "sentence", "changed"],
  ] as const;
  const told = all.filter(([n]) => n > 0).map(([n, one, what]) => `${count(n, one)} ${what}`);
  return told.length === 0 ? "only its head or corrections changed" : told.join(", ");
}
