import { countOf, type Inside, text } from "./component.ts";
import { MESSAGE } from "./limits.ts";

/** A picture that goes with a message. */
export interface Attachment {
  readonly name: string;
  readonly data: Uint8Array;
}

/** What stays together: text of one answer with its evidence, a row of buttons, a picture. */
export type Item =
  | { readonly type: "text"; readonly markup: string; readonly heading: boolean; readonly apart: boolean }
  | { readonly type: "component"; readonly component: Inside; readonly files: readonly Attachment[] };

export interface Packed {
  readonly components: readonly Inside[];
  readonly files: readonly Attachment[];
}

interface Page {
  items: Item[];
  characters: number;
  bytes: number;
  count: number;
}

/** JSON around one text. */
const OVERHEAD = 40;
const empty = (): Page => ({ items: [], characters: 0, bytes: 200, count: 1 });

function sizeOf(item: Item): Omit<Page, "items"> {
  if (item.type === "text") {
    const bytes = Buffer.byteLength(JSON.stringify(item.markup)) + OVERHEAD;
    return { characters: item.markup.length + 2, bytes, count: 1 };
  }
  const json = JSON.stringify(item.component);
  return {
    characters: wordsIn(item.component),
    bytes: Buffer.byteLength(json),
    count: countOf(item.component),
  };
}

/** Every character of a component someone reads, counted generously. */
const wordsIn = (component: Inside): number => {
  const own = "content" in component ? component.content.length : 0;
  return "components" in component
    ? own + component.components.reduce((sum, one) => sum + JSON.stringify(one).length, 0)
    : own;
};

function add(page: Page, item: Item): void {
  const size = sizeOf(item);
  page.items.push(item);
  page.characters += size.characters;
  page.bytes += size.bytes;
  page.count += size.count;
}

function fits(page: Page, item: Item): boolean {
  const size = sizeOf(item);
  return (
    page.characters + size.characters <= MESSAGE.characters &&
    page.bytes + size.bytes <= MESSAGE.bytes &&
    page.count + size.count <= MESSAGE.components
  );
}

/** Headings at the end of a full page go over to the next one, with what they stand above. */
function turn(page: Page): Page {
  const next = empty();
  const carried: Item[] = [];
  while (page.items.length > 1) {
    const last = page.items.at(-1);
    if (last?.type !== "text" || !last.heading) break;
    page.items.pop();
    carried.unshift(last);
  }
  for (const item of carried) add(next, item);
  return next;
}

/** Items as the components of as many messages as they need, in order: nothing is cut, and no item is parted. */
export function pack(items: readonly Item[]): readonly Packed[] {
  const pages: Page[] = [];
  let page = empty();
  for (const item of items) {
    if (page.items.length > 0 && !fits(page, item)) {
      const next = turn(page);
      pages.push(page);
      page = fits(next, item) ? next : pushed(pages, next);
    }
    add(page, item);
  }
  return [...pages, page].map(({ items: kept }) => ({ components: joined(kept), files: filesOf(kept) }));
}

function pushed(pages: Page[], page: Page): Page {
  pages.push(page);
  return empty();
}

const filesOf = (items: readonly Item[]): readonly Attachment[] =>
  items.flatMap(item => (item.type === "component" ? item.files : []));

/** Neighbouring texts are one component. */
function joined(items: readonly Item[]): readonly Inside[] {
  const components: Inside[] = [];
  let words = "";
  const flush = (): void => {
    if (words !== "") components.push(text(words));
    words = "";
  };
  for (const item of items) {
    if (item.type === "text") words += `${words === "" ? "" : item.apart ? "\n\n" : "\n"}${item.markup}`;
    else {
      flush();
      components.push(item.component);
    }
  }
  flush();
  return components;
}
