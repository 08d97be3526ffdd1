/** Nouns for what somebody says, with what they take: "that" clauses, infinitives, or a preposition. Possessors are their sources. */
const NOUNS: Readonly<Record<string, { readonly speech: boolean; readonly takes: readonly string[] }>> = {
  claim: { speech: true, takes: ["that"] },
  warning: { speech: true, takes: ["that", "about", "of", "against"] },
  statement: { speech: true, takes: ["that"] },
  report: { speech: true, takes: ["that"] },
  announcement: { speech: true, takes: ["that"] },
  prediction: { speech: true, takes: ["that"] },
  declaration: { speech: true, takes: ["that"] },
  admission: { speech: true, takes: ["that"] },
  estimate: { speech: true, takes: ["that"] },
  remark: { speech: true, takes: ["that", "about", "on"] },
  comment: { speech: true, takes: ["that", "about", "on"] },
  promise: { speech: true, takes: ["that", "to"] },
  pledge: { speech: true, takes: ["that", "to"] },
  vow: { speech: true, takes: ["that", "to"] },
  offer: { speech: true, takes: ["to"] },
  call: { speech: true, takes: ["for", "to"] },
  demand: { speech: true, takes: ["that", "for"] },
  threat: { speech: true, takes: ["that", "to"] },
  proposal: { speech: true, takes: ["that", "to"] },
  assertion: { speech: false, takes: ["that"] },
  allegation: { speech: false, takes: ["that"] },
  accusation: { speech: false, takes: ["that"] },
  suggestion: { speech: false, takes: ["that"] },
  argument: { speech: false, takes: ["that"] },
  contention: { speech: false, takes: ["that"] },
  insistence: { speech: false, takes: ["that"] },
  complaint: { speech: false, takes: ["that", "about"] },
  belief: { speech: false, takes: ["that"] },
  conclusion: { speech: false, takes: ["that"] },
  refusal: { speech: false, takes: ["to"] },
  denial: { speech: true, takes: ["that", "of"] },
};

/** What the noun takes, or null when it is no statement. */
export const statementNoun = (
  lemma: string,
): { readonly speech: boolean; readonly takes: readonly string[] } | null =>
  Object.hasOwn(NOUNS, lemma) ? NOUNS[lemma]! : null;
