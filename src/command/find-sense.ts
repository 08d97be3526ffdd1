import { stem } from "../story/stem.ts";
import type { Known } from "../story/story.ts";
import type { Term } from "./find-terms.ts";

/** A verb of several senses, each with the verbs it then stands for and what shows it: words behind it, and the roles of a fact. */
interface Sense {
  readonly verbs: ReadonlySet<string>;
  readonly inQuestion: RegExp;
  readonly inFact: (known: Known) => boolean;
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(stem));

const hasRole =
  (...roles: readonly string[]) =>
  ({ parts }: Known): boolean =>
    parts.some(({ role }) => roles.includes(role));

/** "Called him a liar", "called it “a triumph”". */
const names = ({ parts }: Known): boolean =>
  parts.filter(
    ({ role, words }) => (role === "object" || role === "complement") && !/^(?:to|that)\s/iu.test(words.text),
  ).length > 1;

const CALLING = "call(?:s|ed|ing)?";

const SENSES: ReadonlyMap<string, readonly Sense[]> = new Map([
  [
    stem("call"),
    [
      {
        verbs: stems("ask request demand seek urge press appeal insist require"),
        inQuestion: new RegExp(`\\b${CALLING}(?: \\S+)? (?:for|on|upon)\\b`, "iu"),
        inFact: hasRole("for", "on", "upon"),
      },
      {
        verbs: stems(
          "speak talk phone telephone conversation converse discuss discussion dialogue chat contact",
        ),
        inQuestion: new RegExp(`^(?!.*\\b${CALLING}(?: \\S+)? (?:for|on|upon|off|in|out|it|a|an)\\b)`, "iu"),
        inFact: known => !names(known) && !hasRole("for", "on", "upon")(known),
      },
    ],
  ],
  [
    stem("go"),
    [
      // "Went on a spree", "went off without a hitch": nobody travelled.
      { verbs: stems("travel fly journey visit trip"), inQuestion: /^/u, inFact: hasRole("to", "into") },
    ],
  ],
  [
    stem("substitute"),
    [
      // "Substituted Ruiz" took Ruiz off, "substituted for Ruiz" came on.
      {
        verbs: stems("replace replacement succeed successor"),
        inQuestion: /\bsubstitut\p{Ll}+ for\b/iu,
        inFact: hasRole("for"),
      },
    ],
  ],
  [
    stem("charge"),
    [
      {
        verbs: stems("pay cost price worth value spend fee bill expense"),
        inQuestion: /^(?!.*\bwith\b)/iu,
        inFact: known => !hasRole("with")(known),
      },
    ],
  ],
]);

/** True unless a verb of several senses, asked or told, has another sense here than that of the verb it would stand for. */
export function isOneSense({ stem: asked }: Term, text: string, known: Known): boolean {
  const told = stem(known.predicate);
  const ofAsked = SENSES.get(asked)?.find(({ verbs }) => verbs.has(told));
  const ofTold = SENSES.get(told)?.find(({ verbs }) => verbs.has(asked));
  return (ofAsked?.inQuestion.test(text) ?? true) && (ofTold?.inFact(known) ?? true);
}
