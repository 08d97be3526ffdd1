import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filing, type Head } from "../../src/source/filing.ts";
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

/** A text as the bot reads it. */
function told({ id, story, topic, title, text }: Line, head: Head): Told {
  const filed = filing(text === "" ? title : text, { title, ...head });
  return { id, event: story, topic, filing: filed, account: account(filed, read(filed.document)) };
}

/** The texts of the topics of one half, 0 or 1. Halves take turns in the order of topic numbers. */
export function articlesOf(shared: string, half: 0 | 1): readonly Told[] {
  const lines = linesOf<Line>(join(shared, "corpus", "ecbplus.jsonl"));
  const topics = [...new Set(lines.map(line => Number(line.topic)))].sort((a, b) => a - b);
  // Some texts are a title alone; the outlet keeps equal texts apart.
  return lines
    .filter(({ topic }) => topics.indexOf(Number(topic)) % 2 === half)
    .map(line => told(line, { outlet: line.id }));
}

interface OwnLine extends Omit<Line, "id"> {
  readonly outlet: string;
  readonly published: string;
}

const OWN = new URL("../../tests/corpus/lookalikes.jsonl", import.meta.url);

/** Our own articles in the order they were published, three outlets on each event, look-alike events days apart. */
export const ownArticles = (dated: boolean): readonly Told[] =>
  linesOf<OwnLine>(OWN).map(({ outlet, published, ...line }, at) =>
    told({ ...line, id: String(at) }, { outlet, published: dated ? published : null }),
  );

const linesOf = <T>(file: string | URL): readonly T[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map(line => JSON.parse(line) as T);
