import { readFileSync } from "node:fs";

/** What a page needs beside its markup, by the path it is served under; read once, when the server starts. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

const FILES = [
  ["/style.css", "text/css; charset=utf-8"],
  ["/chat.js", "text/javascript; charset=utf-8"],
  ["/completion.js", "text/javascript; charset=utf-8"],
  ["/elements.js", "text/javascript; charset=utf-8"],
  ["/icon.svg", "image/svg+xml"],
] as const;

export const readAssets = (): readonly Asset[] =>
  FILES.map(([path, type]) => ({
    path,
    type,
    body: readFileSync(new URL(`./page${path}`, import.meta.url), "utf8"),
  }));
