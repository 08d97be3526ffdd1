import type { Citation } from "../story/cite.ts";
import type { Shown } from "../story/shown.ts";
import type { Happening, Person, Said, Source } from "../story/story.ts";

/** One run of a word-by-word comparison; `mark` says on which side it stands alone. */
export interface Run {
  readonly text: string;
  readonly mark: "same" | "changed";
}

/**
 * The neutral answer, as data. `text` is plain: each platform escapes it. A button is a command line, so there is no callback state.
 * Renderers `switch` on `type` with a return type and no `default`: a forgotten kind does not compile.
 */
export type Block =
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "text"; readonly text: string; readonly small?: boolean }
  | { readonly type: "quote"; readonly said: Said }
  /** `answer`: the words within the evidence that answer the question, when they were singled out. */
  | { readonly type: "fact"; readonly known: Shown; readonly answer: FactAnswer | null }
  | { readonly type: "event"; readonly event: Happening }
  | { readonly type: "person"; readonly person: Person }
  /** A sentence of a document, shown as a citation without quotation marks. */
  | { readonly type: "passage"; readonly words: Citation; readonly source: Source }
  | { readonly type: "difference"; readonly yours: readonly Run[]; readonly onRecord: readonly Run[] }
  | { readonly type: "sources"; readonly sources: readonly Source[] }
  | { readonly type: "link"; readonly label: string; readonly url: string }
  /** What moved since a channel was last told; `before`: the words on record until then. */
  | {
      readonly type: "change";
      readonly change: Change;
      readonly words: Citation;
      readonly before: Citation | null;
      readonly source: Source;
    }
  /** Drawn by `picture/`; the alternative says the same in words. */
  | { readonly type: "picture"; readonly picture: Picture; readonly alternative: string }
  | { readonly type: "form"; readonly form: Form }
  | { readonly type: "action"; readonly label: string; readonly command: string };

export type Change = "new" | "figure" | "date" | "open" | "corrected";

/** What a picture shows, as data: dated marks (ISO days) on a line, or how often people are quoted. */
export type Picture =
  | {
      readonly kind: "timeline";
      readonly title: string;
      readonly marks: readonly {
        readonly from: string;
        readonly to: string;
        readonly label: string;
        readonly planned: boolean;
      }[];
    }
  | {
      readonly kind: "quoted";
      readonly title: string;
      readonly bars: readonly { readonly label: string; readonly count: number }[];
    };

/**
 * What a command still needs, asked at once: a modal where the platform has one. What is filled in makes a command line again
 * (`formLine`), so there is no callback state.
 */
export interface Form {
  readonly title: string;
  /** The line the values are added to ("/schedule add"). */
  readonly command: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** The option it fills. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  /** What it starts with. */
  readonly value: string;
  /** Fixed choices, at most 25; none: free text. */
  readonly choices: readonly string[];
}

/** The answering words, always a citation, and how they are introduced ("Nearly an hour and a half"). */
export interface FactAnswer {
  readonly words: Citation;
  /** Resolved name when the words are a pronoun or a description ("He" -> "Thomas Graham"). */
  readonly name: string | null;
}

export interface Card {
  /** answer: from the record; nothing: "not on record"; ask: which one did you mean; usage: what to type instead; sorry: a bug, with an id. */
  readonly status: "answer" | "nothing" | "ask" | "usage" | "sorry";
  /** The command that made it ("fact"), for tests and styling. */
  readonly command: string;
  readonly blocks: readonly Block[];
}
