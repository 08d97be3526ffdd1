import { beforeAll, describe, expect, it } from "vitest";
import type { Card } from "../../../src/card/card.ts";
import { answerer } from "../../../src/command/answer.ts";
import { OPERATOR } from "../../../src/platform/platform.ts";
import { openMemoryStore } from "../../../src/store/open.ts";
import { HOUSE, type Store } from "../../../src/store/store.ts";
import { weave } from "../../../src/story/weave.ts";
import { type Article, accountOf, told } from "../../fake/article.ts";

const QUOTES = 10_000;
const ARTICLE = 100;
/** Every fifth is a belief, every third a paraphrase. */
const isBelief = (number: number): boolean => number % 5 === 4;
const noon = { now: () => new Date("2031-05-20T12:00:00Z"), sleep: async () => undefined };

/** An article in which one person says many things; four of them appear a day. */
function article(at: number): Article {
  const numbers = Array.from({ length: ARTICLE }, (_, line) => at * ARTICLE + line);
  const words = (number: number): string =>
    number % 3 === 2 ? `that the sea wall needs stone ${number}x` : `“The sea wall needs stone ${number}x,”`;
  const lines = numbers.map(number =>
    number % 3 === 2 ? `Ana Ruiz said ${words(number)}.` : `${words(number)} Ana Ruiz said.`,
  );
  return {
    id: `wall-${at}`,
    title: `Stone by stone ${at}`,
    published: new Date(Date.UTC(2029, 0, 1 + Math.floor(at / 4))).toISOString().slice(0, 10),
    text: lines.join("\n"),
    people: [{ name: "Ana Ruiz" }],
    quotes: numbers.map(number => ({
      ...{ words: [words(number)], speaker: "Ana Ruiz", speech: !isBelief(number) },
      kind: number % 3 === 2 ? ("indirect" as const) : ("direct" as const),
    })),
  };
}

let store: Store;
beforeAll(async () => {
  store = await openMemoryStore(noon);
  await store.atOnce(async ({ documents }) => {
    for (let at = 0; at < QUOTES / ARTICLE; at++) {
      const account = accountOf(article(at));
      await documents.file(HOUSE, told(article(at)).filing, account, weave(null, account));
    }
  });
});

const ask = async (line: string): Promise<Card> => {
  const answer = answerer(store, noon, { error: fields => expect.fail(JSON.stringify(fields)) });
  return answer({ line, space: HOUSE, conversation: line, asker: OPERATOR, channel: null });
};
/** The numbers of the stones a card tells of. */
const stones = ({ blocks }: Card): readonly number[] =>
  [
    ...JSON.stringify(blocks.filter(({ type }) => type === "quote" || type === "passage")).matchAll(
      /stone (\d+)x/gu,
    ),
  ]
    .map(([, number]) => Number(number))
    .filter((number, at, all) => all.indexOf(number) === at);
const more = ({ blocks }: Card): string | null =>
  blocks.flatMap(block => (block.type === "action" && block.label === "More" ? [block.command] : []))[0] ??
  null;

describe("a person with 10,000 quotations", () => {
  it("is paged by its button, newest day first, no statement left out and none shown twice", async () => {
    const seen: number[] = [];
    let line: string | null = "/said Ana Ruiz";
    for (let page = 0; page < 70 && line !== null; page++) {
      const card: Card = await ask(line);
      seen.push(...stones(card));
      line = more(card);
    }
    expect(new Set(seen).size).toBe(seen.length);
    // The newest day has 400 quotations, 320 of them statements.
    const newest = Array.from({ length: 400 }, (_, at) => QUOTES - 1 - at).filter(
      number => !isBelief(number),
    );
    expect([...seen].slice(0, 320).sort((a, b) => b - a)).toEqual(newest);
  });

  it("has a last page, and beyond it the last page is shown", async () => {
    const last = await ask("/said Ana Ruiz page 1600");
    expect([stones(last).length, more(last)]).toEqual([5, null]);
    expect(stones(await ask("/said Ana Ruiz page 99999"))).toEqual(stones(last));
  });

  it("is paged on a topic too", async () => {
    const [first, second] = [
      await ask("/said Ana Ruiz about sea wall"),
      await ask("/said Ana Ruiz about sea wall page 2"),
    ];
    expect(more(first)).toBe("/said Ana Ruiz about sea wall page 2");
    expect(stones(first).some(one => stones(second).includes(one))).toBe(false);
  });
});
