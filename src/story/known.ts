import type { Document } from "../text/document.ts";
import type { Argument, Fact, Reading } from "../text/reading.ts";
import { cite } from "./cite.ts";
import { namesOf, speakerGiven } from "./speaker.ts";
import type { Known, Part, Source } from "./story.ts";

/** The facts of a reading with their evidence cited and their entities by name. */
export function knownOf(document: Document, reading: Reading, source: Source): readonly Known[] {
  return reading.facts.map(fact => knownFact(document, reading, source, fact));
}

function knownFact(document: Document, reading: Reading, source: Source, fact: Fact): Known {
  const evidence = cite(document, fact.evidence);
  const quote = fact.quote === null ? undefined : reading.quotes[fact.quote];
  return {
    id: `${document.id}:${fact.evidence.start}-${fact.evidence.end}`,
    kind: fact.kind,
    predicate: fact.predicate,
    negated: fact.negated,
    modality: fact.modality,
    parts: fact.arguments.map(argument => partOf(document, reading, argument)),
    values: fact.values,
    evidence,
    sentence: cite(document, reading.sentences[fact.sentence]?.span ?? fact.evidence),
    attributed: quote === undefined ? null : speakerGiven(document, reading, quote),
    status: "reported",
    source,
  };
}

function partOf(document: Document, reading: Reading, argument: Argument): Part {
  return {
    role: argument.role,
    words: cite(document, argument.span),
    head: argument.head,
    names: namesOf(reading, argument.entities),
  };
}
