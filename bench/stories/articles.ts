import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filing } from "../../src/source/filing.ts";
import { account } from "../../src/story/account.ts";
import type { Account, Filing } from "../../src/story/story.ts";
import { read } from "../../src/text/read.ts";

/** A text of ECB+: `event` is what it tells of, `topic` the pair of look-alike events that is one of. */
export interface Told {
  readonly id: string;
  readonly event: string;
  readonly topic: string;
  readonly filing: Filing;
  readonly account: Account;
}

interface Line {
  readonly id: string;
  readonly story: string;
  readonly topic: string;
  readonly title: string;
  readonly text: string;
}

/** The texts of the topics of one half, 0 or 1, as the bot reads them. Halves take turns in the order of topic numbers. */
export function articlesOf(shared: string, half: 0 | 1): readonly Told[] {
  const lines = readFileSync(join(shared, "corpus", "ecbplus.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map(line => JSON.parse(line) as Line);
  const topics = [...new Set(lines.map(line => Number(line.topic)))].sort((a, b) => a - b);
  return lines
    .filter(({ topic }) => topics.indexOf(Number(topic)) % 2 === half)
    .map(({ id, story, topic, title, text }) => {
      // Some texts are a title alone; the outlet keeps equal texts apart.
      const filed = filing(text === "" ? title : text, { title, outlet: id });
      return { id, event: story, topic, filing: filed, account: account(filed, read(filed.document)) };
    });
}
