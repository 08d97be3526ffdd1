import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Span } from "../../src/text/document.ts";

/** One document of a gzipped CoNLL-U file: its words with their last column split at "|". */
export interface TreebankDocument {
  readonly id: string;
  /** The sentences as written, where the file has them: a blank line between paragraphs, a space between sentences. */
  readonly text: string;
  readonly words: readonly TreebankWord[];
}

export interface TreebankWord {
  readonly form: string;
  readonly misc: Readonly<Record<string, string>>;
}

export function readTreebank(file: string): TreebankDocument[] {
  const parts = gunzipSync(readFileSync(file)).toString("utf8").split("# newdoc id = ");
  return parts.slice(1).map(part => ({
    id: part.slice(0, part.indexOf("\n")),
    text: textOf(part),
    words: part.split("\n").flatMap(line => {
      const columns = line.split("\t");
      return /^\d+$/.test(columns[0]!) ? [{ form: columns[1]!, misc: miscOf(columns[9]!) }] : [];
    }),
  }));
}

/** Put together from the comments "# newpar" and "# text = …". */
function textOf(part: string): string {
  let text = "";
  let between = "";
  for (const line of part.split("\n")) {
    if (line === "# newpar" || line.startsWith("# newpar id")) between = "\n\n";
    if (!line.startsWith("# text = ")) continue;
    text += (text === "" ? "" : between) + line.slice(9);
    between = " ";
  }
  return text;
}

const miscOf = (column: string): Record<string, string> =>
  Object.fromEntries(
    column.split("|").flatMap(pair => {
      const at = pair.indexOf("=");
      return at < 0 ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
    }),
  );

/** The stretches tagged `ner=PERSON` in a document whose words carry `at=start-end`, neighbours joined. */
export function personSpans({ words }: TreebankDocument): Span[] {
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (const { misc } of words) {
    const [start, end] = (misc.at ?? "").split("-").map(Number);
    const isPerson = misc.ner === "PERSON" && start !== undefined && end !== undefined;
    if (isPerson && open) spans.at(-1)!.end = end;
    else if (isPerson) spans.push({ start, end });
    open = isPerson;
  }
  return spans;
}

/** A mention of a GUM document in its text, and the chain it belongs to. */
export interface ChainMention {
  readonly span: Span;
  readonly chain: string;
}

/** The mentions of a GUM document (`Entity=(1-person-…`), placed in its text by looking each word up in turn. */
export function chainMentions({ words }: TreebankDocument, text: string): ChainMention[] {
  const places = placesOf(words, text);
  const mentions: ChainMention[] = [];
  const open: { readonly chain: string; readonly first: number }[] = [];
  const close = (chain: string, first: number, last: number): void => {
    const [from, to] = [places[first], places[last]];
    if (from && to) mentions.push({ chain, span: { start: from.start, end: to.end } });
  };
  words.forEach(({ misc }, at) => {
    for (const [, opened, alone, closed] of (misc.Entity ?? "").matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      const chain = (opened ?? closed ?? "").split("-")[0]!;
      if (alone) close(chain, at, at);
      else if (opened) open.push({ chain, first: at });
      else {
        const index = open.findLastIndex(one => one.chain === chain);
        if (index >= 0) close(chain, open.splice(index, 1)[0]!.first, at);
      }
    }
  });
  return mentions;
}

/** The mentions of a silver document: words that carry `at=start-end`, and `coref=(chain:length` on the first word of each mention. */
export function silverMentions({ words }: TreebankDocument): ChainMention[] {
  const place = (at: number): readonly (number | undefined)[] =>
    (words[at]?.misc.at ?? "").split("-").map(Number);
  return words.flatMap(({ misc }, at) =>
    [...(misc.coref ?? "").matchAll(/\((\d+):(\d+)/g)].flatMap(([, chain, length]) => {
      const [start] = place(at);
      const [, end] = place(at + Number(length) - 1);
      return start === undefined || end === undefined ? [] : [{ chain: chain!, span: { start, end } }];
    }),
  );
}

function placesOf(words: readonly TreebankWord[], text: string): (Span | null)[] {
  let cursor = 0;
  return words.map(({ form }) => {
    const start = text.indexOf(form, cursor);
    if (start < 0) return null;
    cursor = start + form.length;
    return { start, end: cursor };
  });
}
