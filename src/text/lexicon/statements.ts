/** A noun for what somebody says, and what it takes: a "that" clause, an infinitive ("to") or a preposition. Its possessor is the source. */
export interface StatementNoun {
  readonly speech: boolean;
  readonly takes: readonly string[];
}

const NOUNS: Readonly<Record<string, StatementNoun>> = {
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

const BY_LEMMA = new Map(Object.entries(NOUNS));

/** What the noun takes, or null when it is no statement. */
export const statementNoun = (lemma: string): StatementNoun | null => BY_LEMMA.get(lemma) ?? null;
