import { action } from "../card/action.ts";
import type { Block, Card } from "../card/card.ts";
import { sourceCard, sourcesCard } from "../card/sources.ts";
import { UsageError } from "../errors.ts";
import { type Context, command } from "./command.ts";
import { pageNumber } from "./parse.ts";
import { addSource } from "./sources-add.ts";
import { exportFeeds, importFeeds } from "./sources-opml.ts";
import { forgetDocument, readPage } from "./sources-read.ts";
import { sourceLine } from "./sources-shown.ts";

const VERBS = ["list", "add", "read", "remove", "forget", "import", "export"] as const;
type Verb = (typeof VERBS)[number];

/** What was typed behind the verb, and the options. */
export interface SourceArgs {
  readonly url: string | null;
  readonly name: string | null;
  readonly page: string | null;
}

const RUN: Readonly<Record<Verb, (given: SourceArgs, context: Context) => Promise<Card>>> = {
  list: listSources,
  add: addSource,
  read: readPage,
  remove: removeSource,
  forget: forgetDocument,
  import: importFeeds,
  export: exportFeeds,
};

export const sources = command({
  name: "sources",
  summary: "Feeds and pages read by themselves: list, add, remove; read one page, forget one",
  example: "/sources list",
  role: "manager",
  options: [
    { name: "action", description: "What to do", kind: "choice", required: false, choices: VERBS },
    { name: "url", description: "An address, or a source's id", kind: "text", required: false },
    { name: "name", description: "The outlet's name", kind: "text", required: false },
    { name: "page", description: "Page of a long answer", kind: "number", required: false },
  ],
  async run({ action, url, ...values }, context) {
    const [, verb = "", rest = ""] = /^(\S*)\s*(.*)$/u.exec(action ?? "list") ?? [];
    const known = VERBS.find(one => one === verb.toLowerCase());
    if (known === undefined)
      throw new UsageError(
        `"${verb}" is nothing /sources does. Type one of ${VERBS.join(", ")}, for example /sources add https://example.com/feed.`,
      );
    return RUN[known]({ ...values, url: url ?? (rest === "" ? null : rest) }, context);
  },
});

async function listSources({ page }: SourceArgs, { store, space, clock }: Context): Promise<Card> {
  const found = await store.sources.list(space);
  const lines = found.map(one => sourceLine(one, space));
  const card = sourcesCard(lines, clock.now().getTime(), pageNumber(page));
  const add: Block = action("Add a source", "/sources add");
  return found.length === 0 ? card : { ...card, blocks: [...card.blocks, add] };
}

async function removeSource({ url }: SourceArgs, { store, space }: Context): Promise<Card> {
  if (url === null)
    throw new UsageError("Which source? Type /sources remove and its id or address (/sources lists them).");
  const wanted = url.replace(/^<|>$/g, "").toLowerCase();
  const all = (await store.sources.list(space)).map(source => ({ source, line: sourceLine(source, space) }));
  const found = all.filter(({ source, line }) =>
    [source.id, source.url.toLowerCase(), line.name.toLowerCase()].includes(wanted),
  );
  const [one] = found;
  if (one === undefined)
    return sourceCard(
      `No source here is called ${url}.`,
      [action("All sources", "/sources list")],
      "nothing",
    );
  if (found.length > 1)
    return sourceCard(
      "Which one?",
      found.map(({ source, line }) => action(`${line.name} (${source.id})`, `/sources remove ${source.id}`)),
      "ask",
    );
  if (!(await store.sources.remove(space, one.source.id)))
    return sourceCard(
      `${one.line.name} is read for everyone; the operator removes it, in config/sources.yaml.`,
      [],
      "usage",
    );
  return sourceCard(`${one.line.name} is not read any more. What was read of it stays on record.`, [
    action("Add it again", `/sources add ${one.source.url}`),
  ]);
}
