import { filing } from "../../src/source/filing.ts";
import type { Space, Store } from "../../src/store/store.ts";
import { type Citation, cite } from "../../src/story/cite.ts";
import { sourceOf } from "../../src/story/source.ts";
import type { Account, Filing, Known, Person, Said, Source, Story } from "../../src/story/story.ts";
import { weave } from "../../src/story/weave.ts";
import type { Document } from "../../src/text/document.ts";

/** What makes a document of the tests; everything but the text has a default. */
export interface Draft {
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string;
  readonly published?: string | null;
  readonly example?: boolean;
}

/** A filing of a draft. */
export const filingOf = ({
  text,
  title = null,
  outlet = "The Wharf Post",
  published = null,
  example = false,
}: Draft) => filing(text, { title, outlet, published, example, language: "en" });

const SENTENCE = /[^\n]+/g;
const SAYING =
  /^(?:(?<role>[a-z][a-z ]*) )?(?<name>[\p{Lu}][\p{L}’-]*(?: [\p{Lu}][\p{L}’-]*)*) said: (?<words>“[^”]*”)/u;
const NAME = /\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)+/gu;

/**
 * A small reader for the store's tests, so that they rest on nothing but the store: a line is a sentence; a sentence "mayor Ada
 * Quill said: “Words.”" is a quote, two or more capitalised words are a person, and every sentence is a fact about the people in
 * it.
 */
export function accountOf({ document }: Filing): Account {
  const source = sourceOf(document);
  const passages = [...document.text.matchAll(SENTENCE)].map(found =>
    citation(document, found.index, found[0]),
  );
  const said = passages.flatMap(passage => saidOf(document, source, passage));
  return {
    source,
    people: peopleOf(document, source, said),
    said,
    known: passages.map(passage => knownOf(document, source, passage)),
    happenings: [],
    passages,
  };
}

const citation = (document: Document, start: number, text: string): Citation =>
  cite(document, { start, end: start + text.length });

function saidOf(document: Document, source: Source, context: Citation): Said[] {
  const found = SAYING.exec(context.text);
  const { name, words } = found?.groups ?? {};
  if (name === undefined || words === undefined) return [];
  const content = citation(document, context.span.start + context.text.indexOf(words), words);
  return [
    {
      id: `${document.id}:${content.span.start}`,
      kind: "direct",
      words: [content],
      marked: [content],
      context,
      speaker: { name, kind: "person", words: null, candidates: [], editor: false },
      role: null,
      verb: "say",
      speech: true,
      venue: null,
      addressee: null,
      said: null,
      sources: [source],
      confidence: { words: 1, speaker: 1 },
    },
  ];
}

function peopleOf(document: Document, source: Source, said: readonly Said[]): Person[] {
  const mentions = [...document.text.matchAll(NAME)];
  const names = [
    ...new Set([...mentions.map(found => found[0]), ...said.flatMap(one => one.speaker.name ?? [])]),
  ];
  return names.map(name => {
    const at = document.text.indexOf(name);
    const role = new RegExp(`([a-z][a-z ]*) ${name} said:`).exec(document.text)?.[1];
    const words = role === undefined ? null : citation(document, document.text.indexOf(role), role);
    return {
      kind: "person",
      name,
      aliases: name.includes(" ") ? [name.split(" ").at(-1) ?? name] : [],
      gender: null,
      roles:
        words === null
          ? []
          : [{ text: words.text, words, former: false, affiliation: null, source, editor: false }],
      firstMention: citation(document, at, name),
      mentions: mentions.filter(found => found[0] === name).length,
      quoted: said.filter(one => one.speaker.name === name).length,
    };
  });
}

function knownOf(document: Document, source: Source, sentence: Citation): Known {
  const names = [...sentence.text.matchAll(NAME)].map(found => found[0]);
  return {
    id: `${document.id}:${sentence.span.start}`,
    kind: "action",
    predicate: "do",
    negated: false,
    modality: "did",
    parts: [{ role: "subject", words: sentence, head: "it", names }],
    values: [],
    evidence: sentence,
    sentence,
    attributed: null,
    status: "reported",
    source,
  };
}

/** Files a draft as a story of its own, or into one; returns the story as it now is. */
export async function fileDraft(
  store: Store,
  space: Space,
  draft: Draft,
  into: Story | null = null,
): Promise<Story> {
  const filed = filingOf(draft);
  const account = accountOf(filed);
  const story = weave(into, account);
  await store.documents.file(space, filed, account, story);
  return story;
}

/** One of a row of small documents. */
export const draftNumber = (number: number): Draft => ({
  title: `Notice ${number}`,
  published: "2024-06-01",
  text: [
    `The notice number ${number} was posted.`,
    `warden Ada Quill said: “Notice ${number} stands until winter.”`,
  ].join("\n"),
});
