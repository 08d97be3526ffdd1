import { parentPort } from "node:worker_threads";
import { messageOf, SourceError } from "../../errors.ts";
import { webText } from "../charset.ts";
import type { FeedResult, ListResult, PageResult, Result, Task } from "./task.ts";

/** The thread that reads what strangers sent: what it takes down with it is only itself. */
parentPort?.on("message", (task: Task) => {
  void answer(task).then(result => parentPort?.postMessage(result));
});

async function answer(task: Task): Promise<Result> {
  try {
    return await READ[task.kind](task);
  } catch (error) {
    const reason =
      error instanceof SourceError ? error.message : `cannot be read (${messageOf(error).slice(0, 100)})`;
    return { status: "no", reason, feeds: [] };
  }
}

async function list(task: Task): Promise<ListResult> {
  const { feedsOfOpml } = await import("../feed/opml.ts");
  return { status: "list", listed: feedsOfOpml(textOf(task)) };
}

const READ: Readonly<Record<Task["kind"], (task: Task) => Promise<Result>>> = { page, feed, list };

/** How files that are no text begin, one character a byte. */
const MAGIC = [
  "GIF8",
  "\x89PNG",
  "\xff\xd8\xff",
  "%PDF-",
  "PK\x03\x04",
  "RIFF",
  "\x1f\x8b",
  "Rar!",
  "wOFF",
  "wOF2",
];

/** @throws SourceError for what is no text, whatever its server calls it. */
function textOf({ bytes, charset }: Task): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (MAGIC.some(magic => start.startsWith(magic)))
    throw new SourceError("is not text, whatever its server calls it");
  const text = webText(bytes, charset);
  if (text.trim() === "") throw new SourceError("is empty");
  return text;
}

// Loaded when they are first needed: a record fed by feeds alone needs no DOM.
async function page(task: Task): Promise<PageResult> {
  const { pageReading } = await import("../page/page.ts");
  return { status: "page", page: pageReading(textOf(task), task.url) };
}

const HTML = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

async function feed(task: Task): Promise<FeedResult> {
  const text = textOf(task);
  if (HTML.test(text)) return await pageForFeed(text, task.url);
  const { readFeed } = await import("../feed/read.ts");
  return { status: "feed", feed: readFeed(text, task.url) };
}

/** A page where a feed was expected: a robot check is told from a site that moved its feed. */
async function pageForFeed(text: string, url: string): Promise<FeedResult> {
  const { pageReading } = await import("../page/page.ts");
  const { problem, feeds } = pageReading(text, url);
  const wall =
    problem !== null && /^(?:shows|asks)/.test(problem) ? problem.replace("its article", "a feed") : null;
  return { status: "no", reason: wall ?? "is a web page, not a feed", feeds };
}
