import { readFile, stat } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { messageOf, SourceError } from "../../errors.ts";
import { decode, MAX_BYTES, tooLarge } from "../decode.ts";
import { filing, type Head } from "../filing.ts";
import type { Delivery } from "../source.ts";
import { frontMatter } from "./frontmatter.ts";
import { plainText } from "./markdown.ts";

export const EXTENSIONS: readonly string[] = [".md", ".txt", ".html", ".htm"];

/** Reads one file into a delivery. What cannot be read is a problem with its reason, never an exception. */
export async function readFiling(path: string, given: Head = {}): Promise<Delivery> {
  try {
    const { text, head } = await contentOf(path);
    if (text.trim() === "") throw new SourceError("is empty: nothing to read");
    const whole = filing(text, { ...head, ...given, file: resolve(path) });
    return { from: path, filing: whole, notes: notesOn(whole.document.published) };
  } catch (error) {
    return { from: path, problem: problemOf(path, error) };
  }
}

const notesOn = (published: string | null): string[] =>
  published === null
    ? ['no date: "Tuesday" or "yesterday" in it stay unresolved (give one with --date)']
    : [];

async function contentOf(path: string): Promise<{ readonly text: string; readonly head: Head }> {
  const kind = extname(path).toLowerCase();
  if (!EXTENSIONS.includes(kind)) throw new SourceError(`is not one of ${EXTENSIONS.join(", ")}`);
  const bytes = await bytesOf(path);
  if (kind === ".txt") return { text: decode(bytes), head: {} };
  if (kind === ".md") {
    const { head, body } = frontMatter(decode(bytes));
    return { text: plainText(body), head };
  }
  // Loaded only when a page is read: the DOM costs 25 MB.
  const { readPage } = await import("../page/page.ts");
  return readPage(decode(bytes, charsetOf(bytes)));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  // Told from its size, before a 10 GB file fills the memory.
  if (size > MAX_BYTES) throw tooLarge(size);
  return await readFile(path);
}

function charsetOf(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset=["']?([\w-]{2,40})/i.exec(start)?.[1] ?? null;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EACCES: "may not be read: change its permissions (chmod +r)",
  EPERM: "may not be read: change its permissions (chmod +r)",
  EISDIR: "is a folder",
};

/** A problem in words: "notes.txt is empty: nothing to read". */
export function problemOf(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason =
    REASONS[code] ?? (error instanceof SourceError ? error.message : `cannot be read: ${messageOf(error)}`);
  return `${basename(path)} ${reason}`;
}
