import { readFile, writeFile } from "node:fs/promises";
import { typedUrl } from "../command/sources-shown.ts";
import { messageOf, SourceError, UsageError } from "../errors.ts";
import { feedsOfOpml, type Listed, opmlOf } from "../source/feed/opml.ts";
import type { NewSubscription, Subscription } from "../store/port/source.ts";
import { HOUSE, type Store } from "../store/store.ts";
import { withSession } from "./session.ts";
import { print, type System, type Verb } from "./verb.ts";

interface Flags {
  readonly data?: string;
  readonly space: string;
  readonly name?: string;
}

export const sources: Verb = {
  name: "sources",
  add(program, system, done) {
    program
      .command("sources")
      .description("what is read by itself: list; add URL; remove ID; import FILE.opml; export [FILE.opml]")
      .argument("[action]", "list, add, remove, import or export", "list")
      .argument("[what]", "an address, a source's id, or a file")
      .option("--space <name>", "the workspace or server it belongs to; house: everyone", HOUSE)
      .option("--name <outlet>", "the outlet its articles are shown under")
      .option("--data <folder>", "the record to use (default: the configured one)")
      .action((action: string, what: string | undefined, flags: Flags) =>
        done(run(action, what ?? null, flags, system)),
      );
  },
};

type Act = (store: Store, what: string | null, flags: Flags, system: System) => Promise<number>;
const ACTS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["list", list],
  ["add", add],
  ["remove", remove],
  ["import", importOpml],
  ["export", exportOpml],
]);

async function run(action: string, what: string | null, flags: Flags, system: System): Promise<number> {
  const act = ACTS.get(action);
  if (act === undefined)
    throw new UsageError(`sources does ${[...ACTS.keys()].join(", ")}, not ${JSON.stringify(action)}`);
  const where = flags.data === undefined ? {} : { data: flags.data };
  return await withSession(where, system, ({ store }) => act(store, what, flags, system));
}

async function list(store: Store, _: string | null, { space }: Flags, { output }: System): Promise<number> {
  const found = await store.sources.list(space);
  for (const source of found) await print(output, lineOf(source));
  if (found.length === 0)
    await print(output, "nothing is read by itself; add a feed with: onrecord sources add URL");
  return 0;
}

function lineOf({ id, kind, url, outlet, title, health }: Subscription): string {
  const state =
    health.error === null
      ? health.lastGood === null
        ? "not read yet"
        : `read ${health.lastGood}`
      : `cannot be read: its address ${health.error}`;
  return `${id}  ${kind}  ${outlet ?? title ?? ""}  ${url}\n          ${state}; ${health.items} items; next ${health.next}`;
}

const feed = (url: string, title: string | null, outlet: string | null): NewSubscription => ({
  url,
  kind: "feed",
  title,
  outlet,
  channel: null,
  origin: "asked",
  every: null,
});

async function add(store: Store, what: string | null, flags: Flags, { output }: System): Promise<number> {
  const url = what === null ? null : typedUrl(what);
  if (url === null) throw new UsageError("give the address of a feed, like https://example.com/feed.xml");
  const { id } = await store.sources.add(flags.space, feed(url, null, flags.name ?? null));
  await print(output, `added ${id}: ${url}; it is read when the bot runs`);
  return 0;
}

async function remove(
  store: Store,
  what: string | null,
  { space }: Flags,
  { output }: System,
): Promise<number> {
  const found = (await store.sources.list(space)).find(({ id, url }) => id === what || url === what);
  if (found === undefined || !(await store.sources.remove(space, found.id)))
    throw new UsageError(`no source of ${space} is ${JSON.stringify(what)}; onrecord sources lists them`);
  await print(output, `removed ${found.id}: ${found.url}; what was read of it stays on record`);
  return 0;
}

/** A file of the command line, or what is wrong with it. */
async function textOf(path: string | null): Promise<string> {
  if (path === null) throw new UsageError("which file? onrecord sources import FILE.opml");
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function opmlIn(text: string, path: string | null): readonly Listed[] {
  try {
    return feedsOfOpml(text);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UsageError(`${path} ${error.message}`, { cause: error });
  }
}

async function importOpml(
  store: Store,
  path: string | null,
  { space }: Flags,
  { output }: System,
): Promise<number> {
  const feeds = opmlIn(await textOf(path), path);
  const known = new Set((await store.sources.list(space)).map(({ url }) => url));
  const fresh = feeds.filter(({ url }) => !known.has(url));
  for (const { url, title } of fresh) await store.sources.add(space, feed(url, title, null));
  await print(output, `${fresh.length} added, ${feeds.length - fresh.length} were there already`);
  return feeds.length === 0 ? 1 : 0;
}

async function exportOpml(
  store: Store,
  path: string | null,
  { space }: Flags,
  system: System,
): Promise<number> {
  const found = (await store.sources.list(space)).filter(({ kind }) => kind === "feed");
  const opml = opmlOf(
    found.map(({ url, outlet, title }) => ({ url, title: outlet ?? title })),
    system.clock.now(),
  );
  if (path === null) await print(system.output, opml);
  else await writeFile(path, `${opml}\n`);
  return 0;
}
