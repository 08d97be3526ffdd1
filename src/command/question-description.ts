import { stem } from "../story/stem.ts";
import type { Question } from "./question.ts";
import { AUXILIARIES } from "./question-words.ts";

/** A question how somebody describes something: its parts, and its words without the verb, which any such verb may stand for. */
export interface Description extends Pick<Question, "focus" | "unit" | "slot" | "speaker" | "about"> {
  readonly rest: string;
}

/** Verbs that tell what somebody says a thing is: "described it as …", "called it …", "perceived … as …". */
const DESCRIBING = new Set(
  `describe call label portray characterise characterize depict term dub brand see view perceive regard consider deem rate judge hail praise
  dismiss know name title nickname assess`
    .trim()
    .split(/\s+/)
    .map(stem),
);

export const isDescribing = (verb: string): boolean => DESCRIBING.has(stem(verb));

const ACTIVE = new RegExp(`^(how|what) (?:${AUXILIARIES}) (.+?) (\\p{L}+) (.+)$`, "iu");
/** After "what" only verbs whose object is what a thing is called: "what did she see" asks for something else. */
const NAMING = new Set("call label dub name term rate brand title nickname".split(" ").map(stem));
const PASSIVE =
  /^(?:how|what) (?:is|are|was|were|has|have) (.+?)(?: been)? (called|described|labell?ed|dubbed|named|known|termed|seen|perceived|viewed|regarded|portrayed|characteri[sz]ed|nicknamed)(?: as)?(?: by (.+))?$/iu;

/** "How did X describe Y", "what did X call Y", "what is Y called"; null for any other question. */
export function descriptionOf(asked: string): Description | null {
  const passive = PASSIVE.exec(asked);
  if (passive !== null) return description(passive[3] ?? null, passive[1]!);
  const active = ACTIVE.exec(asked);
  if (active === null) return null;
  const [, word, , verb] = active;
  const describes = /^how$/iu.test(word!) ? isDescribing(verb!) : NAMING.has(stem(verb!));
  // "What did X call for" has a preposition and no thing; "what was the name of X" has no verb.
  if (/^(?:the|a|an|his|her|its|their)$/iu.test(active[2]!)) return null;
  if (!describes || /^(?:for|on|in|to|about|at|up|off)\b/iu.test(active[4]!)) return null;
  return description(active[2]!, active[4]!);
}

function description(speaker: string | null, about: string): Description {
  return {
    focus: "description",
    unit: null,
    slot: "other",
    speaker,
    about,
    rest: [speaker ?? "", about].join(" ").trim(),
  };
}
