import type { Block, Card } from "../../src/card/card.ts";
import type { DocumentPage } from "../../src/card/page.ts";
import { type Ask, type Completion, type Desk, type Offer, OPERATOR } from "../../src/platform/platform.ts";
import {
  ferry,
  ferrySource,
  happening,
  known,
  mixed,
  paraphrased,
  said,
  solberg,
  storedSource,
  words,
} from "./ferry.ts";

/** A desk whose answers are known by heart: platforms can be tested without reader, store or commands. */
export interface FakeDesk extends Desk {
  /** What was asked so far. */
  readonly asked: readonly Ask[];
}

const offer = (name: string, summary: string, example: string, option: string | null): Offer => ({
  name,
  summary,
  example,
  role: "anyone",
  options:
    option === null
      ? []
      : [{ name: option, description: option, kind: "text", required: false, choices: [] }],
});

/** A line asked by nobody in particular. */
export const fakeAsk = (line: string): Ask => ({
  line,
  space: "house",
  conversation: "test",
  asker: OPERATOR,
  channel: null,
});

export const offers: readonly Offer[] = [
  offer("brief", "The story in a minute, with its strongest quotes.", "/brief ferry", "story"),
  offer("said", "What a person said, newest first.", "/said Marit Solberg", "person"),
  offer("fact", "The figure, date, name or place asked for.", "/fact how many passengers a day?", "question"),
  offer("check", "Whether a quotation is on record, word for word.", '/check "No one sails"', "quote"),
  offer("stories", "The stories on record.", "/stories", null),
  offer("help", "The commands, with an example each.", "/help", null),
];

const heading = (text: string): Block => ({ type: "heading", text });
const text = (line: string, small = false): Block => ({ type: "text", text: line, small });
const action = (label: string, command: string): Block => ({ type: "action", label, command });
const card = (command: string, blocks: readonly Block[], status: Card["status"] = "answer"): Card => ({
  status,
  command,
  blocks,
});

const FERRY = "Harbour board stops the Nordvik ferry";
/** A line that tries to be markup, an escape sequence and a reordering mark at once. */
export const HOSTILE = '<img src=x onerror="alert(1)">\u001b[31m\u202eevil';

const brief = card("brief", [
  heading(FERRY),
  {
    type: "passage",
    words: words("Marit Solberg, the harbour master of Nordvik, stopped the night ferry on Monday."),
    source: ferrySource,
  },
  {
    type: "passage",
    words: words("The ferry's owner said that repairs would take nearly three weeks."),
    source: ferrySource,
  },
  heading("Strongest quotes"),
  { type: "quote", said: said() },
  { type: "quote", said: mixed },
  { type: "quote", said: paraphrased },
  { type: "sources", sources: [ferrySource] },
  { type: "link", label: "The story on one page", url: `/story/${ferry.id}` },
  action("Timeline", "/timeline ferry"),
  action("People", "/people ferry"),
  action("All quotes", "/said Marit Solberg"),
]);

const runs = (word: string) =>
  [
    { text: "No one sails on ", mark: "same" },
    { text: word, mark: "changed" },
    { text: " cracked hull", mark: "same" },
  ] as const;

const CARDS: Readonly<Record<string, Card>> = {
  brief,
  said: card("said", [
    heading("Marit Solberg"),
    { type: "quote", said: said({ sources: [storedSource] }) },
    {
      type: "quote",
      said: said({
        words: [words("“Not on my watch.”")],
        marked: [words("“Not on my watch.”")],
        venue: null,
      }),
    },
    action("More by Solberg", "/said Marit Solberg about ferry"),
  ]),
  fact: card("fact", [
    { type: "fact", known: known(), answer: { words: words("About 1,200 passengers"), name: null } },
    text("Not the same count: weekends, about 900 (Nordvik Courier)", true),
  ]),
  check: card("check", [
    heading("Altered: one word differs"),
    { type: "difference", yours: runs("the"), onRecord: runs("a") },
    { type: "quote", said: said() },
  ]),
  timeline: card("timeline", [
    heading(`${FERRY}: timeline`),
    { type: "event", event: happening() },
    {
      type: "event",
      event: happening({
        id: "e2",
        what: words("repairs would take nearly three weeks"),
        source: storedSource,
      }),
    },
  ]),
  people: card("people", [heading("People"), { type: "person", person: solberg }]),
  sides: card("sides", [heading("Sides"), text("Nordvik"), { type: "quote", said: said() }]),
  stories: card("stories", [
    heading("Stories on record"),
    { type: "link", label: FERRY, url: `/story/${ferry.id}` },
    text("1 document, 1 outlet, 4 Mar 2025", true),
    action("Brief", "/brief ferry"),
  ]),
  hostile: card("hostile", [
    text(HOSTILE),
    action(HOSTILE, `/hostile ${HOSTILE}`),
    { type: "link", label: HOSTILE, url: "javascript:alert(1)" },
    {
      type: "quote",
      said: said({ sources: [{ ...ferrySource, outlet: HOSTILE, url: "javascript:alert(1)" }] }),
    },
  ]),
};

const nothing = (line: string): Card =>
  card(
    "fact",
    [text("Not on record. Searched 1 document, 4 Mar 2025."), text(`Asked: ${line}`, true)],
    "nothing",
  );

const page: DocumentPage = {
  source: ferrySource,
  lines: [...ferry.text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    text: line,
    kind: line === "ADVERTISEMENT" ? "boilerplate" : index === 0 ? "heading" : "text",
  })),
};

const people = ["Marit Solberg", "Tomas Lindqvist"];

function completions(line: string): readonly Completion[] {
  const commands = offers.map(({ name, summary }) => ({
    line: `/${name} `,
    label: `/${name}`,
    hint: summary,
  }));
  const said = people.map(name => ({ line: `/said ${name}`, label: name, hint: "harbour of Nordvik" }));
  return [...commands, ...said]
    .filter(one => one.line.toLowerCase().startsWith(line.toLowerCase()))
    .slice(0, 8);
}

export function fakeDesk(): FakeDesk {
  const asked: Ask[] = [];
  return {
    asked,
    offers,
    async answer(ask) {
      asked.push(ask);
      const name = /^\/(\w+)/u.exec(ask.line)?.[1] ?? "";
      const isKnown = name !== "brief" || !ask.line.includes("unknown");
      return (isKnown ? CARDS[name] : undefined) ?? nothing(ask.line);
    },
    complete: async (_, line) => completions(line),
    open: async (_, id) => (id === ferry.id ? page : null),
    forget: async () => undefined,
  };
}
