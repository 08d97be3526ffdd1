import { type Edition, toldName } from "../../src/briefing/briefing.ts";
import { composer } from "../../src/briefing/compose.ts";
import type { Schedule } from "../../src/briefing/schedule.ts";
import type { Block } from "../../src/card/card.ts";
import type { Store } from "../../src/store/store.ts";
import type { Citation } from "../../src/story/cite.ts";
import { wording } from "../../src/story/wording.ts";

/** A document as it was filed, and which unit each stretch of it says. */
export interface Filed {
  readonly article: string;
  readonly units: readonly { readonly unit: string; readonly start: number; readonly end: number }[];
}

/** What one channel was shown over the stream. */
export interface Channel {
  readonly name: string;
  /** Composes the briefing of a day; it counts as posted. */
  brief(now: Date): Promise<void>;
  /** Units shown in more than one edition, and lines shown in the same words in more than one. */
  readonly twice: readonly string[];
  readonly sameWords: readonly string[];
  /** Units shown, and articles of stories that were shown, told by their headline, or counted. */
  readonly shown: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Units of documents of stories that had more points than were shown: told by their number. */
  readonly counted: ReadonlySet<string>;
  readonly figures: number;
  readonly lines: number;
}

/** A channel that is told everything, at a length. */
export function channelOf(
  store: Store,
  length: Schedule["length"],
  filed: ReadonlyMap<string, Filed>,
): Channel {
  const told = new Map<string, { readonly digest: string; readonly at: string }>();
  const shown = new Set<string>();
  const words = new Set<string>();
  const articles = new Set<string>();
  const counted = new Set<string>();
  const twice: string[] = [];
  const sameWords: string[] = [];
  const schedule = scheduleOf(length);
  const compose = composer(store);
  let figures = 0;
  let lines = 0;
  const take = (edition: Edition): void => {
    const citations = edition.card.blocks.flatMap(citedBy);
    lines += citations.length;
    figures += edition.card.blocks.filter(
      block => block.type === "change" && block.change === "figure",
    ).length;
    const units = new Set(citations.flatMap(citation => unitsOf(citation, filed)));
    for (const unit of units) {
      if (shown.has(unit)) twice.push(unit);
      shown.add(unit);
    }
    const now = new Set(citations.map(({ text }) => wording(text)));
    for (const line of now) {
      if (words.has(line)) sameWords.push(line);
      words.add(line);
    }
  };
  return {
    name: length,
    twice,
    sameWords,
    shown,
    articles,
    counted,
    get figures() {
      return figures;
    },
    get lines() {
      return lines;
    },
    async brief(now) {
      const edition = await compose(schedule, told, now);
      if (edition === null) return;
      take(edition);
      await storiesTold(edition, store, filed, { articles, counted });
      for (const telling of edition.tellings)
        told.set(toldName(telling), { digest: telling.digest, at: now.toISOString() });
    },
  };
}

/** Words a block says are new; the words told before are none. */
function citedBy(block: Block): readonly Citation[] {
  if (block.type === "change") return [block.words];
  if (block.type === "quote") return block.said.marked.length > 0 ? block.said.marked : block.said.words;
  return [];
}

/** A unit of fewer letters is the rest of a sentence that was cut at an abbreviation. */
const SHORT = 30;

/** The units a citation says for the most part: half of a unit or more, or half of the citation. */
function unitsOf({ document, span }: Citation, filed: ReadonlyMap<string, Filed>): readonly string[] {
  return (filed.get(document)?.units ?? []).flatMap(({ unit, start, end }) => {
    if (end - start < SHORT) return [];
    const common = Math.min(end, span.end) - Math.max(start, span.start);
    const most = Math.min(end - start, span.end - span.start);
    return common * 2 > most ? [unit] : [];
  });
}

/** The articles behind the stories an edition shows, names or counts. */
async function storiesTold(
  { card, left }: Edition,
  store: Store,
  filed: ReadonlyMap<string, Filed>,
  { articles, counted }: { readonly articles: Set<string>; readonly counted: Set<string> },
): Promise<void> {
  const texts = card.blocks.flatMap(block =>
    block.type === "heading" || block.type === "text" ? [block.text] : [],
  );
  const more = withMore(card.blocks);
  const leftOut = new Set(left.filter(({ reason }) => reason.includes("counted")).map(({ story }) => story));
  for (const head of await store.stories.list("house", null, 2000)) {
    if (!texts.some(text => text.includes(head.headline)) && !leftOut.has(head.id)) continue;
    for (const { document } of await store.arrivals.of("house", head.id)) {
      const found = filed.get(document);
      if (found === undefined) continue;
      articles.add(found.article);
      if (more.some(text => text.includes(head.headline)))
        for (const { unit } of found.units) counted.add(unit);
    }
  }
}

/** Lines with the headlines of stories a card says it has more points of, or of which it only counts the changes. */
function withMore(blocks: readonly Block[]): readonly string[] {
  const found: string[] = [];
  let headline = "";
  for (const block of blocks) {
    if (block.type === "heading") headline = block.text;
    if (block.type === "text" && /\d more points?\b/u.test(block.text)) found.push(headline);
    if (block.type === "text" && /^\d+ changes?: /u.test(block.text)) found.push(block.text);
  }
  return found;
}

const scheduleOf = (length: Schedule["length"]): Schedule => ({
  id: length,
  to: { platform: "web", space: "house", channel: length, thread: null },
  ...{ said: "daily 8:00", cron: "0 8 * * *", zone: "UTC", topics: [], length },
  ...{ quiet: null, silence: "line", review: null, manager: null, paused: null },
  origin: "asked",
  since: "2031-03-01T00:00:00Z",
});
