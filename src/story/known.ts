import type { Document } from "../text/document.ts";
import type { Argument, Fact, Reading } from "../text/reading.ts";
import { type Citation, cite } from "./cite.ts";
import { namesOf, speakerGiven } from "./speaker.ts";
import type { Known, Part, Source, SpeakerGiven } from "./story.ts";

/** What the facts of one document are told with; a sentence and a speaker are worked out once for all that stands there. */
interface Context {
  readonly document: Document;
  readonly reading: Reading;
  readonly source: Source;
  readonly sentences: Map<number, Citation>;
  readonly speakers: Map<number, SpeakerGiven>;
}

/** The facts of a reading with their evidence cited and their entities by name. */
export function knownOf(document: Document, reading: Reading, source: Source): readonly Known[] {
  const context = { document, reading, source, sentences: new Map(), speakers: new Map() };
  let last = -1;
  return reading.facts.map(fact => {
    const tree = fact.sentence === last ? undefined : reading.trees[fact.sentence];
    last = fact.sentence;
    const known = knownFact(context, fact);
    return tree === undefined ? known : { ...known, tree };
  });
}

function knownFact(context: Context, fact: Fact): Known {
  const { document, reading, source } = context;
  return {
    id: `${document.id}:${fact.evidence.start}-${fact.evidence.end}`,
    kind: fact.kind,
    predicate: fact.predicate,
    negated: fact.negated,
    modality: fact.modality,
    parts: fact.arguments.map(argument => partOf(document, reading, argument)),
    values: fact.values,
    evidence: cite(document, fact.evidence),
    sentence: sentenceOf(context, fact),
    attributed: attributedTo(context, fact),
    status: "reported",
    source,
  };
}

function sentenceOf({ document, reading, sentences }: Context, { sentence, evidence }: Fact): Citation {
  const span = reading.sentences[sentence]?.span;
  if (span === undefined) return cite(document, evidence);
  const cited = sentences.get(sentence) ?? cite(document, span);
  sentences.set(sentence, cited);
  return cited;
}

function attributedTo({ document, reading, speakers }: Context, { quote: at }: Fact): SpeakerGiven | null {
  const quote = at === null ? undefined : reading.quotes[at];
  if (at === null || quote === undefined) return null;
  const given = speakers.get(at) ?? speakerGiven(document, reading, quote);
  speakers.set(at, given);
  return given;
}

function partOf(document: Document, reading: Reading, argument: Argument): Part {
  return {
    role: argument.role,
    words: cite(document, argument.span),
    head: argument.head,
    names: namesOf(reading, argument.entities),
  };
}
