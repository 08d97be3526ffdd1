import { type Citation, cite } from "../../src/story/cite.ts";
import type { Shown } from "../../src/story/shown.ts";
import type { Happening, Person, RoleGiven, Said, Source, SpeakerGiven } from "../../src/story/story.ts";
import type { When } from "../../src/text/reading.ts";

/** An invented article and what is known of it, made by hand: cards can be tested without the reader. */
export const ferryText = [
  "Harbour board stops the Nordvik ferry",
  "Marit Solberg, the harbour master of Nordvik, stopped the night ferry on Monday. “No one sails on a cracked hull,” she told reporters on the quay. “Not on my watch.”",
  "ADVERTISEMENT",
  "The ferry's owner said that repairs would take nearly three weeks. One engineer called the crack “a hair too long”.",
  "About 1,200 passengers a day use the line, according to Tomas Lindqvist, who runs the timetable.",
].join("\n\n");

export const ferry = { id: "fe22a0b1c2d3e4f5", text: ferryText };

export const ferrySource: Source = {
  document: ferry.id,
  outlet: "Nordvik Courier",
  via: [],
  title: "Harbour board stops the Nordvik ferry",
  url: "https://courier.example/ferry",
  published: "2025-03-04",
  example: true,
  copyOf: null,
};

export const storedSource: Source = { ...ferrySource, url: null, example: false };

/** Cites words of the ferry article. */
export function words(text: string, from = 0): Citation {
  const start = ferry.text.indexOf(text, from);
  return cite(ferry, { start, end: start + text.length });
}

export const speaker = (name: string | null, given: Partial<SpeakerGiven> = {}): SpeakerGiven => ({
  name,
  kind: name === null ? null : "person",
  words: null,
  candidates: [],
  editor: false,
  ...given,
});

export const day = (iso: string, given: Partial<When> = {}): When => ({
  span: null,
  from: iso,
  to: iso,
  precision: "day",
  certainty: "explicit",
  planned: false,
  ...given,
});

export const role = (text: string, given: Partial<RoleGiven> = {}): RoleGiven => ({
  text,
  words: null,
  former: false,
  affiliation: null,
  source: ferrySource,
  editor: false,
  ...given,
});

const hull = words("“No one sails on a cracked hull,”");

export const said = (given: Partial<Said> = {}): Said => ({
  id: `${ferry.id}:${hull.span.start}`,
  kind: "direct",
  words: [hull],
  marked: [hull],
  context: words("“No one sails on a cracked hull,” she told reporters on the quay."),
  speaker: speaker("Marit Solberg"),
  role: role("the harbour master of Nordvik"),
  verb: "tell",
  speech: true,
  venue: words("on the quay"),
  addressee: words("reporters"),
  said: day("2025-03-03"),
  sources: [ferrySource],
  confidence: { words: 1, speaker: 0.95 },
  ...given,
});

const repairs = words("that repairs would take nearly three weeks");

export const paraphrased: Said = said({
  id: `${ferry.id}:${repairs.span.start}`,
  kind: "indirect",
  words: [repairs],
  marked: [],
  context: words("The ferry's owner said that repairs would take nearly three weeks."),
  speaker: speaker(null, { words: words("The ferry's owner") }),
  role: null,
  venue: null,
  addressee: null,
  said: null,
});

const crack = words("“a hair too long”");

export const mixed: Said = said({
  id: `${ferry.id}:${crack.span.start}`,
  kind: "mixed",
  words: [words("the crack “a hair too long”")],
  marked: [crack],
  context: words("One engineer called the crack “a hair too long”."),
  speaker: speaker(null, { words: words("One engineer") }),
  role: null,
  venue: null,
  addressee: null,
  said: null,
});

export const known = (given: Partial<Shown> = {}): Shown => ({
  id: `${ferry.id}:${words("About 1,200").span.start}`,
  kind: "figure",
  predicate: "use",
  negated: false,
  modality: "did",
  parts: [],
  values: [],
  evidence: words("About 1,200 passengers a day use the line"),
  sentence: words(
    "About 1,200 passengers a day use the line, according to Tomas Lindqvist, who runs the timetable.",
  ),
  attributed: speaker("Tomas Lindqvist"),
  status: "reported",
  source: ferrySource,
  ...given,
});

export const happening = (given: Partial<Happening> = {}): Happening => ({
  id: `${ferry.id}:e1`,
  what: words("stopped the night ferry on Monday"),
  when: day("2025-03-03", { certainty: "derived" }),
  source: ferrySource,
  attributed: null,
  ...given,
});

export const solberg: Person = {
  kind: "person",
  name: "Marit Solberg",
  aliases: ["Solberg"],
  gender: "f",
  roles: [role("the harbour master of Nordvik"), role("captain", { former: true })],
  firstMention: words("Marit Solberg"),
  mentions: 4,
  quoted: 2,
};
