import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Head } from "../filing.ts";
import type { Delivery, Source } from "../source.ts";
import { EXTENSIONS, problemOf, readFiling } from "./file.ts";

/** Files, and folders of files, in name order. Inside a folder only .md, .txt and .html count; hidden ones do not. */
export function folderSource(paths: readonly string[], given: Head = {}): Source {
  return {
    async count() {
      let count = 0;
      for (const path of paths) for await (const _ of walk(path)) count++;
      return count;
    },
    async *deliveries() {
      for (const path of paths) {
        for await (const found of walk(path)) {
          yield "problem" in found ? found : await readFiling(found.path, given);
        }
      }
    },
  };
}

type Found = { readonly path: string } | Extract<Delivery, { problem: string }>;

async function* walk(path: string): AsyncGenerator<Found> {
  try {
    if (!(await stat(path)).isDirectory()) {
      yield { path };
      return;
    }
  } catch (error) {
    yield { from: path, problem: problemOf(path, error) };
    return;
  }
  yield* inside(path);
}

async function* inside(folder: string): AsyncGenerator<Found> {
  let entries: Awaited<ReturnType<typeof list>>;
  try {
    entries = await list(folder);
  } catch (error) {
    yield { from: folder, problem: problemOf(folder, error) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inside(path);
    else if (EXTENSIONS.includes(extname(entry.name).toLowerCase())) yield { path };
  }
}

async function list(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(entry => !entry.name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
}
