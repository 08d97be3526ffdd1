import type { EntityKind, Fact, QuoteKind, When } from "../text/reading.ts";
import type { Citation } from "./cite.ts";
import type { Signature } from "./signature.ts";

export type { Correction, Filing } from "../text/filing.ts";

/** Where something stands: a document's head, without its text. */
export interface Source {
  readonly document: string;
  readonly outlet: string | null;
  /** Outlets the document itself relies on. */
  readonly via: readonly string[];
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly example: boolean;
  /** Id of the document it repeats almost word for word (wire copy, re-publication); null: its words are its own. */
  readonly copyOf: string | null;
}

/** A role is a dated fact of a source: "Defense Secretary, per Bloomberg, 13 Feb 2025". */
export interface RoleGiven {
  /** Display text: a citation's text, or the editor's words. */
  readonly text: string;
  /** Null only where an editor gave the role. */
  readonly words: Citation | null;
  readonly former: boolean;
  readonly affiliation: string | null;
  readonly source: Source;
  readonly editor: boolean;
}

/** A person, organisation, place or group as one document, or all documents of a story, know it. */
export interface Person {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: "f" | "m" | null;
  readonly roles: readonly RoleGiven[];
  readonly firstMention: Citation;
  readonly mentions: number;
  /** How many quotes name this speaker. */
  readonly quoted: number;
}

export interface SpeakerGiven {
  /** Canonical name; null when only described or unknown. */
  readonly name: string | null;
  readonly kind: EntityKind | null;
  /** The source's own words ("one insider"), where there are any. */
  readonly words: Citation | null;
  /** Names considered, best first, when unsure. */
  readonly candidates: readonly string[];
  /** True when an editor set it. */
  readonly editor: boolean;
}

/** One utterance, with everything a card shows of it. */
export interface Said {
  /** `document:start` of its first fragment; of words inside another report `document:start+cue`. */
  readonly id: string;
  readonly kind: QuoteKind;
  /** Content fragments in order. */
  readonly words: readonly Citation[];
  /** What stood between quotation marks, marks included; only these are ever shown in quotation marks. */
  readonly marked: readonly Citation[];
  /** The sentence or sentences that hold it, cue and source included. */
  readonly context: Citation;
  readonly speaker: SpeakerGiven;
  readonly role: RoleGiven | null;
  /** Lemma of the cue ("declare"); null when it continues another quote. */
  readonly verb: string | null;
  readonly speech: boolean;
  /** Who tells that it was said, where the document only reports that somebody does ("Roe, as Berg tells it"). */
  readonly teller?: SpeakerGiven;
  readonly venue: Citation | null;
  readonly addressee: Citation | null;
  readonly said: When | null;
  /** Every document that has it, earliest first; never empty. */
  readonly sources: readonly Source[];
  readonly confidence: { readonly words: number; readonly speaker: number };
}

/** An argument of a known fact, its entities resolved to canonical names. */
export interface Part {
  readonly role: string;
  readonly words: Citation;
  readonly head: string;
  readonly names: readonly string[];
}

/**
 * What stands against a fact. denied: somebody denies it; told: it is a denial itself, and this is what it denies; differs: another value of
 * the same measure; version: what stood in its place before; notice: the source's own word that it was wrong.
 */
export interface Contest {
  readonly reason: "denied" | "told" | "differs" | "version" | "notice";
  readonly words: Citation;
  readonly source: Source;
  /** Whose words they are, where the source only reports them. */
  readonly by: SpeakerGiven | null;
}

/** A fact on record with its evidence. */
export interface Known {
  /** `document:start` of its evidence. */
  readonly id: string;
  readonly kind: Fact["kind"];
  readonly predicate: string;
  readonly negated: boolean;
  readonly modality: Fact["modality"];
  readonly parts: readonly Part[];
  readonly values: Fact["values"];
  /** The clause it rests on. */
  readonly evidence: Citation;
  /** The whole sentence. */
  readonly sentence: Citation;
  /** Who reports it, when the document only reports it as said. */
  readonly attributed: SpeakerGiven | null;
  /**
   * corrected: it took the place of another value (in a later version, by the source's own note, by an editor); withdrawn: its source took it
   * back; disputed: somebody on record denies it, or another source gives another value. Unsure means reported.
   */
  readonly status: "reported" | "disputed" | "corrected" | "withdrawn";
  /** Absent where it is reported, and where an editor corrected it. */
  readonly contest?: Contest;
  readonly source: Source;
  /** The dependency tree of its sentence, packed (text/tree.ts); only on the first fact of a sentence. */
  readonly tree?: string;
}

/** How one source tells an event, and the date it gives. */
export interface Telling {
  readonly what: Citation;
  readonly when: When;
  readonly source: Source;
  readonly attributed: SpeakerGiven | null;
}

/** A dated thing that happened, or is planned. */
export interface Happening extends Telling {
  readonly id: string;
  /** How other sources of the story tell it, where they do; their dates may be less precise, or another day. */
  readonly also?: readonly Telling[];
}

/** What one document knows: its reading, cited, names resolved, the editor's corrections applied. */
export interface Account {
  readonly source: Source;
  readonly people: readonly Person[];
  readonly said: readonly Said[];
  readonly known: readonly Known[];
  readonly happenings: readonly Happening[];
  /** Sentences in order, boilerplate left out. */
  readonly passages: readonly Citation[];
}

export interface KeyPoint {
  readonly words: Citation;
  readonly source: Source;
  /** 0..1000: how central to its document it is, and how near its beginning. */
  readonly weight: number;
}

/** Statements grouped by the affiliation the sources give. */
export interface Side {
  readonly affiliation: string;
  readonly speakers: readonly string[];
  /** Ids into `Story.said`. */
  readonly said: readonly string[];
}

/** Documents about one line of events. */
export interface Story {
  /** Id of its first document. */
  readonly id: string;
  /** Title of the document that opened it, or its first sentence. */
  readonly headline: string;
  readonly sources: readonly Source[];
  readonly keyPoints: readonly KeyPoint[];
  readonly people: readonly Person[];
  readonly said: readonly Said[];
  readonly known: readonly Known[];
  readonly timeline: readonly Happening[];
  readonly sides: readonly Side[];
  /** The facts that are not simply reported, one of each pair, the gravest first; a few. */
  readonly contested: readonly Known[];
  /** Versions before the ones told here, as far as a fact was corrected from them. */
  readonly earlier: readonly Source[];
  /** What the next document is matched against. */
  readonly signature: Signature;
  /** Publication dates (ISO) of the earliest and the latest source; null while none is dated. */
  readonly firstSeen: string | null;
  readonly lastChanged: string | null;
}
