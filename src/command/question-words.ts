const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Alternatives of a pattern: verbs that stand before the subject in a question. */
export const AUXILIARIES =
  "did|does|do|has|have|had|was|were|is|are|will|would|can|could|should|may|might|must";

/** Words that ask or bind and carry nothing of what is asked (folded). */
const QUESTION_WORDS = set(`
  a about after all also apart away besides between down except off am an and any anyone anything are as at be because been before being but by can could did do does doing done during each for from
  further had has have having he her here hers him his how i if in into is it its just kind many may me might more most much must my no not now of off on one
  only or other our out over per please same shall she should so some such than that the their them then there these they this those to too
  under until up upon us very was we were what whats when where whether which while who whom whose why will with would you your
  according else ever exactly happen happened happens long get gets got thing things way`);

export const isQuestionWord = (word: string): boolean => QUESTION_WORDS.has(word.replace("’", "'"));

const SAYING = set(`
  say says said saying tell tells told state states stated write writes wrote written tweet tweeted post posted comment commented remark remarked quip quipped
  declare declared declares assert asserted warn warned warns claim claimed claims argue argued argues announce announced insist insisted explain explained
  note noted notes add added describe described call called mention mentioned reply replied respond responded`);

/** Forms of verbs of saying, as in "who said". */
export const isSaying = (word: string): boolean => SAYING.has(word.toLowerCase());
