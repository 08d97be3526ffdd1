import type { Gender } from "./lexicon/titles.ts";
import type { EntityKind } from "./reading.ts";

/** A name where it stands: half-open range of token indices, titles left out. */
export interface Name {
  readonly first: number;
  readonly last: number;
  /** Null while nothing but its capitals speaks for it. */
  readonly kind: EntityKind | null;
  /** An office or form of address stands directly before it. */
  readonly titled: boolean;
  readonly gender: Gender;
  /** Its run opens a sentence, so that its first word may be an ordinary one. */
  readonly opens: boolean;
  /** A word for an office as well ("Baker", "King", "Speaker"): a name only where somebody in the document is called so. */
  readonly office: boolean;
}

// Each is written out, never spread: names then have one shape, and what reads them is compiled once and not again for every new shape.

/** A name without a title of which no more is known. */
export const bareName = (
  first: number,
  last: number,
  kind: EntityKind | null,
  gender: Gender = null,
  opens = false,
): Name => ({ first, last, kind, titled: false, gender, opens, office: false });

/** The same name over other words. */
export const withRange = (name: Name, first: number, last: number, opens: boolean = name.opens): Name => ({
  first,
  last,
  kind: name.kind,
  titled: name.titled,
  gender: name.gender,
  opens,
  office: name.office,
});

/** The same name, found to be of a kind. */
export const withKind = <K extends EntityKind | null>(
  name: Name,
  kind: K,
  gender: Gender = name.gender,
): Name & { readonly kind: K } => ({
  first: name.first,
  last: name.last,
  kind,
  titled: name.titled,
  gender,
  opens: name.opens,
  office: name.office,
});

/** The same name with a title before it. */
export const withTitle = ({ first, last, kind, gender, opens, office }: Name): Name => ({
  first,
  last,
  kind,
  titled: true,
  gender,
  opens,
  office,
});

/** The same name, a word for an office as well. */
export const asOffice = ({ first, last, kind, titled, gender, opens }: Name): Name => ({
  first,
  last,
  kind,
  titled,
  gender,
  opens,
  office: true,
});
