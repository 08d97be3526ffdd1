/** Penn Treebank tags, in the order the weights number them (Marcus et al. 1993, with GUM's HYPH, ADD, NFP, AFX, GW). */
export const PENN = [
  "NN",
  "IN",
  "NNP",
  "DT",
  "JJ",
  "NNS",
  ",",
  ".",
  "VBD",
  "RB",
  "PRP",
  "VB",
  "CC",
  "VBZ",
  "TO",
  "VBG",
  "VBN",
  "VBP",
  "''",
  "CD",
  "PRP$",
  "``",
  "MD",
  "POS",
  ":",
  "WP",
  "WDT",
  "NNPS",
  "WRB",
  "RP",
  "JJR",
  "JJS",
  "RBR",
  "-RRB-",
  "-LRB-",
  "EX",
  "$",
  "RBS",
  "PDT",
  "UH",
  "WP$",
  "FW",
  "LS",
  "SYM",
  "#",
  "HYPH",
  "ADD",
  "NFP",
  "AFX",
  "GW",
] as const;

export type Penn = (typeof PENN)[number];

const INDEX = new Map<string, number>(PENN.map((tag, index) => [tag, index]));

/** The number of a Penn tag; `NN` for a tag the set does not have. */
export const pennIndex = (tag: string): number => INDEX.get(tag) ?? 0;

/** Universal tags the model gives, in the order the weights number them. */
export const UNIVERSAL = [
  "NOUN",
  "ADP",
  "PROPN",
  "DET",
  "ADJ",
  "PUNCT",
  "VERB",
  "ADV",
  "PRON",
  "CCONJ",
  "PART",
  "NUM",
  "AUX",
  "SCONJ",
  "SYM",
  "INTJ",
  "X",
] as const;

export type Universal = (typeof UNIVERSAL)[number];

/** Name labels, outside-inside-begin: the first word of a name is B, the rest I. */
export const NAME_KINDS = ["PERSON", "LOCATION", "ORGANIZATION", "MISC"] as const;

export type NameKind = (typeof NAME_KINDS)[number];

/**
 * Dependency labels in the order the weights number them: Universal Dependencies 1, as CoreNLP gives them ("nmod" for
 * every prepositional phrase, "dobj", "nsubjpass", "neg").
 */
export const LABELS = [
  "punct",
  "case",
  "nmod",
  "nsubj",
  "det",
  "compound",
  "amod",
  "dobj",
  "root",
  "advmod",
  "mark",
  "aux",
  "cc",
  "conj",
  "nmod:poss",
  "ccomp",
  "xcomp",
  "advcl",
  "cop",
  "dep",
  "acl:relcl",
  "nummod",
  "acl",
  "neg",
  "appos",
  "auxpass",
  "nsubjpass",
  "nmod:tmod",
  "compound:prt",
  "parataxis",
  "mwe",
  "expl",
  "nmod:npmod",
  "csubj",
  "iobj",
  "det:predet",
  "cc:preconj",
  "discourse",
  "csubjpass",
] as const;

export type Label = (typeof LABELS)[number];

const LABEL_INDEX = new Map<string, number>(LABELS.map((label, index) => [label, index]));

/** The number of a dependency label; `dep` for one the set does not have. */
export const labelIndex = (label: string): number => LABEL_INDEX.get(label) ?? LABEL_INDEX.get("dep")!;
