import { shown } from "./people.ts";
import type { FakeMessage } from "./world.ts";

const PREFIX = /^(?:#{1,3} |-# |> |- )+/;
const MARK = /\\([^0-9A-Za-z\s])|\*\*|\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)/g;

const unmarked = (text: string): string =>
  text.replace(
    MARK,
    (_, escaped?: string, label?: string) => escaped ?? (label === undefined ? "" : unmarked(label)),
  );

/** What a Discord client shows of markup: marks read, escapes taken off. */
export const visible = (markup: string): string =>
  markup
    .split("\n")
    .map(line => unmarked(line.replace(PREFIX, "")))
    .join("\n");

/** A message as a person reads it. */
export const wordsOf = (message: FakeMessage): string => visible(shown(message));
