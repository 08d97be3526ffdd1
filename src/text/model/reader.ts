import { createLabeller, type Labeller } from "./labeller.ts";
import { lanesOf } from "./lanes.ts";
import { createLemmas, type Lemmas } from "./lemmas.ts";
import { createNamer, type Namer } from "./namer.ts";
import { createParser, type Parser } from "./parser.ts";
import { rowsOf } from "./rows.ts";
import { createTagger, type Tagger } from "./tagger.ts";
import { createUniversaliser, type Universaliser } from "./universal.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { readKnowledge, readLabels, readParser, readTable, readTagger } from "./weights.ts";
import { createWordTypes, type WordTypes } from "./wordtype.ts";

/** The trained parts over one table of word types. Each file of weights is read when its part is first asked for. */
export interface Reader {
  readonly types: WordTypes;
  readonly vocabulary: Vocabulary;
  readonly tag: Tagger;
  readonly universal: Universaliser;
  readonly lemma: Lemmas;
  readonly names: Namer;
  readonly parse: Parser;
  readonly label: Labeller;
}

/** Runs `make` at the first call and keeps what it gave. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const knowledge = once(readKnowledge);
const universalRows = once(() => rowsOf(readTable("universal")));
const nameLanes = once(() => lanesOf(readTable("names")));
const parsing = once(readParser);
const tagging = once(readTagger);
const taggerRows = once(() => rowsOf(tagging().table));
const labelling = once(readLabels);
const labelRows = once(() => rowsOf(labelling().table));

function createReader(): Reader {
  const { dictionary, universal, lemmas } = knowledge();
  const types = createWordTypes(dictionary);
  const names = once(() => createNamer(nameLanes(), types));
  const parse = once(() => createParser(parsing().table, parsing().decisions, types));
  const label = once(() => createLabeller(labelRows(), labelling().decisions, types));
  return {
    types,
    vocabulary: createVocabulary(types),
    tag: createTagger(taggerRows(), tagging().decisions, types),
    universal: createUniversaliser(universal, universalRows(), types),
    lemma: createLemmas(lemmas, types),
    get names() {
      return names();
    },
    get parse() {
      return parse();
    },
    get label() {
      return label();
    },
  };
}

/** Words kept before the tables start afresh, so that memory stays flat over any number of documents. */
const MOST_FORMS = 40_000;

let current: Reader | null = null;

/** The reader to use for a document. Do not keep it (or its word types) beyond the document. */
export function reader(): Reader {
  if (current === null || current.vocabulary.size > MOST_FORMS) current = createReader();
  return current;
}
