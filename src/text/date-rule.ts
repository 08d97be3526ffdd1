import type { Day } from "./calendar.ts";
import type { When } from "./reading.ts";

/** What an expression is read against. */
export interface Anchor {
  /** Day the document was published; null when unknown. */
  readonly published: Day | null;
  /** The last day named before this expression, what "the next day" counts from; null when none was. */
  readonly antecedent: Day | null;
  /** The last day, month or year named, what "a year later" counts from. */
  readonly named: string | null;
  /** The clause speaks of what is still to come. */
  readonly future: boolean;
}

export type Resolved = Pick<When, "from" | "to" | "precision" | "certainty">;

/** One way of writing a date, and what it means. A null result leaves the words alone. */
export interface DateRule {
  /** In small letters, from the start of a word: where none of these stands, the pattern cannot match, and is spared. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
  resolve(words: readonly string[], anchor: Anchor): Resolved | null;
}

/** One of these begins the name of every month. */
export const MONTHS_NEEDED = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
