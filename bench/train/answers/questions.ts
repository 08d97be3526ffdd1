import { isPersonal } from "../../../src/story/lexicon/person-nouns.ts";
import { SYNONYM_GROUPS } from "../../../src/story/lexicon/synonym-groups.ts";
import type { TreeSentence } from "../conllu.ts";

/** A question made from a sentence, and where its answer stands in the text. */
export interface Made {
  readonly question: string;
  readonly answer: readonly [start: number, end: number];
}

interface Work {
  readonly s: TreeSentence;
  readonly kids: readonly (readonly number[])[];
  readonly chance: () => number;
}

const isVerb = (tag: string): boolean => /^VB/u.test(tag);
const isNoun = (tag: string): boolean => /^(?:NN|CD)/u.test(tag);

/** Questions about one sentence, by rule from its tree. */
export function questionsOf(s: TreeSentence, chance: () => number): Made[] {
  const kids: number[][] = s.forms.map(() => []);
  s.heads.forEach((head, at) => {
    if (head >= 0) kids[head]!.push(at);
  });
  const work: Work = { s, kids, chance };
  const made: Made[] = [];
  s.forms.forEach((_, at) => {
    if (isVerb(s.penn[at]!) && !/^(?:aux|auxpass|cop)$/u.test(s.labels[at]!))
      made.push(...aboutDeed(work, at));
    if (isNoun(s.penn[at]!)) made.push(...aboutNoun(work, at), ...ages(work, at), ...said(work, at));
  });
  return made
    .filter(
      ({ question }) =>
        question.length < 120 &&
        question.trim().split(/\s+/u).length > 3 &&
        !/[“”"()]|\s['’]\s/u.test(question),
    )
    .map(({ question, answer }) => ({ question: spoken(question, chance), answer }));
}

const kid = ({ s, kids }: Work, at: number, label: RegExp): number =>
  kids[at]!.find(one => label.test(s.labels[one]!)) ?? -1;
const kidsBy = ({ s, kids }: Work, at: number, label: RegExp): number[] =>
  kids[at]!.filter(one => label.test(s.labels[one]!));
const caseOf = (work: Work, at: number): string => {
  const one = kid(work, at, /^(?:case|mark)$/u);
  return one < 0 ? "" : work.s.forms[one]!.toLowerCase();
};

/** Offsets of a word and of what belongs to it. */
function extent(work: Work, at: number, isWhole: boolean): readonly [number, number] {
  let [start, end] = work.s.spans[at]!;
  const grow = (from: number): void => {
    for (const child of work.kids[from]!) {
      if (!isWhole && !/^(?:compound|amod|det|nummod|nmod:poss)$/u.test(work.s.labels[child]!)) continue;
      start = Math.min(start, work.s.spans[child]![0]);
      end = Math.max(end, work.s.spans[child]![1]);
      grow(child);
    }
  };
  grow(at);
  return [start, end];
}

const PRONOUN = /^(?:PRP|WP|WDT|EX|DT|PRP\$)$/u;

/** A noun phrase in a user's words: as written, or cut to what one would type; null where it says nothing by itself. */
function phrase(work: Work, at: number): string | null {
  const { s, kids, chance } = work;
  if (PRONOUN.test(s.penn[at]!))
    return /^(?:he|she|they|it)$/iu.test(s.forms[at]!) && /^nsubj/u.test(s.labels[at]!)
      ? s.forms[at]!.toLowerCase()
      : null;
  if (!isNoun(s.penn[at]!)) return null;
  if (s.names[at] === "PERSON" && chance() < 0.7) return s.forms[at]!;
  const isShort = chance() < 0.4;
  const inside = new Set<number>([at]);
  const grow = (from: number): void => {
    for (const child of kids[from]!) {
      const label = s.labels[child]!;
      const isOf =
        label === "nmod" && kids[child]!.some(one => s.forms[one] === "of") && (!isShort || chance() < 0.3);
      if (
        !/^(?:compound|det|nmod:poss|case|mwe)$/u.test(label) &&
        !(label === "amod" && !isShort) &&
        !(label === "nummod" && !isShort) &&
        !isOf
      )
        continue;
      if (label === "case" && from === at && s.penn[child] !== "POS") continue;
      inside.add(child);
      grow(child);
    }
  };
  grow(at);
  const words = [...inside].sort((a, b) => a - b).map(one => s.forms[one]!);
  return words.length > 8 ? null : words.join(" ").replace(/ (['’]s?)(?= |$)/gu, "$1");
}

/** What of a clause is asked along: its object and some of its circumstances. */
function rest(work: Work, verb: number, except: readonly number[]): string {
  const { s, kids, chance } = work;
  const told = kids[verb]!.flatMap((one): [number, string][] => {
    const label = s.labels[one]!;
    if (except.includes(one) || one < verb) return [];
    if (label === "compound:prt") return [[one, s.forms[one]!]];
    if (label === "xcomp" && chance() < 0.6) {
      const object = kid(work, one, /^dobj$/u);
      const said = object < 0 ? "" : phrase(work, object);
      const to = kid(work, one, /^mark$/u) >= 0 ? "to " : "";
      return said === null ? [] : [[one, `${to}${s.forms[one]!} ${said}`.trim()]];
    }
    const text = /^(?:dobj|iobj|nmod)$/u.test(label) ? phrase(work, one) : null;
    if (text === null) return [];
    if (label === "nmod") return chance() < 0.35 ? [[one, `${caseOf(work, one)} ${text}`]] : [];
    return chance() < 0.95 ? [[one, text]] : [];
  });
  return told
    .sort((a, b) => a[0] - b[0])
    .map(([, text]) => text)
    .join(" ");
}

interface Deed {
  readonly verb: number;
  readonly subject: number;
  /** What it is done to, where it is told in the passive. */
  readonly suffers: number;
  readonly object: number;
  readonly agent: number;
}

function deedOf(work: Work, verb: number): Deed {
  const { s } = work;
  const head = s.heads[verb]!;
  const label = s.labels[verb]!;
  let subject = kid(work, verb, /^nsubj$/u);
  let suffers = kid(work, verb, /^nsubjpass$/u);
  if (label === "acl:relcl") {
    if (subject >= 0 && /^W/u.test(s.penn[subject]!)) subject = head;
    if (suffers >= 0 && /^W/u.test(s.penn[suffers]!)) suffers = head;
  }
  if (label === "acl" && s.penn[verb] === "VBN") suffers = head;
  if (label === "acl" && s.penn[verb] === "VBG") subject = head;
  if (label === "conj" && subject < 0 && suffers < 0 && head >= 0) subject = kid(work, head, /^nsubj$/u);
  const agent =
    suffers < 0 ? -1 : (kidsBy(work, verb, /^nmod$/u).find(one => caseOf(work, one) === "by") ?? -1);
  return { verb, subject, suffers, object: kid(work, verb, /^dobj$/u), agent };
}

const whoOrWhat = ({ s, chance }: Work, at: number): string => {
  const name = s.names[at]!;
  if (name === "PERSON") return "who";
  if (name === "ORGANIZATION" || name === "LOCATION") return chance() < 0.6 ? "who" : "what";
  return isPersonal(s.lemmas[at]!) ||
    /^(?:official|critic|voter|supporter|republican|democrat|police|people|man|woman)/iu.test(s.lemmas[at]!)
    ? "who"
    : "what";
};

/** The verb with its auxiliaries, as after "who". */
function finite(work: Work, verb: number): string {
  const { s, kids } = work;
  const before = kids[verb]!.filter(one => one < verb && /^aux/u.test(s.labels[one]!)).map(one =>
    s.forms[one]!.toLowerCase(),
  );
  return [...before, s.forms[verb]!.toLowerCase()].join(" ");
}

const AUX = /^(?:will|would|could|can|should|may|might|must)$/u;

/** "did Ruiz sell": auxiliary, subject and base form. */
function asked(work: Work, { verb, subject, suffers }: Deed): string | null {
  const { s, kids } = work;
  const who = phrase(work, subject >= 0 ? subject : suffers);
  if (who === null) return null;
  if (suffers >= 0)
    return `${s.penn[suffers] === "NNS" ? "were" : "was"} ${who} ${s.forms[verb]!.toLowerCase()}`;
  const modal = kids[verb]!.map(one => s.forms[one]!.toLowerCase()).find(one => AUX.test(one));
  return `${modal ?? (/^VB[ZP]$/u.test(s.penn[verb]!) ? "does" : "did")} ${who} ${s.lemmas[verb]!.toLowerCase()}`;
}

function aboutDeed(work: Work, verb: number): Made[] {
  const { s, kids, chance } = work;
  if (kids[verb]!.some(one => s.labels[one] === "neg")) return [];
  const deed = deedOf(work, verb);
  if (deed.subject < 0 && deed.suffers < 0) return [];
  const made: (Made | null)[] = [...actors(work, deed), ...objects(work, deed), ...circumstances(work, deed)];
  return made.filter(one => one !== null).filter(() => chance() < 0.7);
}

const make = (work: Work, question: string, at: number, isWhole = false): Made => ({
  question,
  answer: extent(work, at, isWhole),
});

function actors(work: Work, deed: Deed): (Made | null)[] {
  const { s, chance } = work;
  const { verb, subject, suffers, agent } = deed;
  const made: (Made | null)[] = [];
  const verbWord = s.forms[verb]!.toLowerCase();
  if (subject >= 0 && isNoun(s.penn[subject]!)) {
    const what = rest(work, verb, []);
    if (what !== "") {
      made.push(make(work, `${whoOrWhat(work, subject)} ${finite(work, verb)} ${what}`, subject));
      if (chance() < 0.4)
        made.push(make(work, `which ${s.lemmas[subject]!} ${finite(work, verb)} ${what}`, subject));
    }
  }
  if (suffers >= 0 && isNoun(s.penn[suffers]!) && kid(work, verb, /^(?:nmod|xcomp|ccomp)$/u) >= 0)
    made.push(make(work, `${whoOrWhat(work, suffers)} was ${verbWord} ${rest(work, verb, [])}`, suffers));
  const sufferer = suffers >= 0 ? phrase(work, suffers) : null;
  if (agent >= 0 && isNoun(s.penn[agent]!) && sufferer !== null) {
    made.push(make(work, `${whoOrWhat(work, agent)} ${verbWord} ${sufferer}`, agent));
    if (chance() < 0.4)
      made.push(make(work, `${whoOrWhat(work, agent)} was ${sufferer} ${verbWord} by`, agent));
    if (chance() < 0.4) made.push(make(work, `by whom was ${sufferer} ${verbWord}`, agent));
  }
  return made;
}

function objects(work: Work, deed: Deed): (Made | null)[] {
  const { s, chance } = work;
  const { verb, subject, object, suffers } = deed;
  const ask = asked(work, deed);
  const made: (Made | null)[] = [];
  if (subject >= 0 && suffers < 0 && ask !== null) {
    if (object >= 0 && isNoun(s.penn[object]!)) {
      const more = rest(work, verb, [object]);
      made.push(make(work, `${s.names[object] === "PERSON" ? "who" : "what"} ${ask} ${more}`, object));
      if (kid(work, object, /^(?:amod|compound)$/u) >= 0 && chance() < 0.5)
        made.push(
          make(work, `${chance() < 0.5 ? "which" : "what"} ${s.forms[object]!} ${ask} ${more}`, object),
        );
      if (chance() < 0.3 && s.penn[verb] !== "VB")
        made.push(make(work, `what was ${s.forms[verb]!.toLowerCase()} by ${phrase(work, subject)}`, object));
    }
    const content = kid(work, verb, /^(?:ccomp|xcomp)$/u);
    if (content > verb && !/^(?:say|tell|add)$/u.test(s.lemmas[verb]!))
      made.push(make(work, `what ${ask}`, content, true));
  }
  for (const at of kidsBy(work, verb, /^nmod$/u)) {
    const preposition = caseOf(work, at);
    if (
      !/^(?:to|with|for|from|about|of|against|on)$/u.test(preposition) ||
      !isNoun(s.penn[at]!) ||
      ask === null ||
      /^(?:DATE|TIME|DURATION)$/u.test(s.names[at]!)
    )
      continue;
    const word = s.names[at] === "PERSON" ? "who" : "what";
    made.push(make(work, `${word} ${ask} ${rest(work, verb, [at])} ${preposition}`, at));
  }
  return made;
}

function circumstances(work: Work, deed: Deed): (Made | null)[] {
  const { s, chance } = work;
  const ask = asked(work, deed);
  const made: (Made | null)[] = [];
  const { verb } = deed;
  for (const at of kidsBy(work, verb, /^(?:nmod|nmod:tmod|advcl|nmod:npmod|dobj|nsubj|nsubjpass)$/u)) {
    const [label, name, preposition] = [s.labels[at]!, s.names[at]!, caseOf(work, at)];
    const isSide = /^(?:dobj|nsubj|nsubjpass)$/u.test(label);
    const whole = ask === null ? null : `${ask} ${rest(work, verb, [at])}`;
    if (whole !== null && !isSide) {
      if (/^(?:DATE|TIME)$/u.test(name) && /^(?:|on|in|at|since|during|by)$/u.test(preposition))
        made.push(make(work, `when ${whole}`, at));
      else if (name === "DURATION" && /^(?:for|in|over|)$/u.test(preposition))
        made.push(make(work, `how long ${whole}`, at));
      else if (
        label === "nmod" &&
        /^(?:in|at|near|outside|inside|to)$/u.test(preposition) &&
        (name === "LOCATION" || (name === "" && preposition === "at" && chance() < 0.5))
      )
        made.push(make(work, `where ${whole}`, at));
      if (
        label === "advcl" &&
        /^(?:because|after|to|as|since)$/u.test(preposition) &&
        (preposition === "because" || preposition === "to" || chance() < 0.3)
      )
        made.push(make(work, `why ${whole}`, at, true));
      if (label === "nmod" && /^(?:over|because|due|amid|for)$/u.test(preposition) && chance() < 0.4)
        made.push(make(work, `why ${whole}`, at, true));
    }
    const number = kid(work, at, /^nummod$/u);
    if (number >= 0 && isNoun(s.penn[at]!) && !/^(?:DATE|TIME|DURATION|MONEY|PERCENT)$/u.test(name)) {
      const noun = s.forms[at]!;
      if (/^nsubj/u.test(label))
        made.push(
          make(
            work,
            `how many ${noun} ${label === "nsubjpass" ? "were " : ""}${finite(work, verb).replace(/^(?:was|were) /u, "")} ${rest(work, verb, [])}`,
            at,
          ),
        );
      else if (ask !== null) made.push(make(work, `how many ${noun} ${ask} ${rest(work, verb, [at])}`, at));
    }
    if (s.penn[at] === "CD" && ask !== null && name === "NUMBER") {
      if (/^nsubj/u.test(label))
        made.push(
          make(
            work,
            `how many people ${label === "nsubjpass" ? "were " : ""}${finite(work, verb).replace(/^(?:was|were) /u, "")} ${rest(work, verb, [])}`,
            at,
          ),
        );
      else if (label === "dobj")
        made.push(make(work, `how many people ${ask} ${rest(work, verb, [at])}`, at));
    }
    if (whole !== null && name === "MONEY" && !/^nsubj/u.test(label))
      made.push(make(work, `how much ${chance() < 0.4 ? "money " : ""}${whole}`, at));
    if (whole !== null && name === "PERCENT" && !/^nsubj/u.test(label))
      made.push(make(work, `what percentage ${whole}`, at));
  }
  return made;
}

function aboutNoun(work: Work, at: number): Made[] {
  const { s, kids, chance } = work;
  const made: Made[] = [];
  const noun = phrase(work, at);
  const isThing = s.names[at] === "" && /^NN/u.test(s.penn[at]!);
  if (noun === null || !isThing) return made;
  for (const one of kids[at]!) {
    const [label, name, preposition] = [s.labels[one]!, s.names[one]!, caseOf(work, one)];
    if (
      label === "nmod" &&
      name === "LOCATION" &&
      /^(?:in|at|near)$/u.test(preposition) &&
      !isPersonal(s.lemmas[at]!)
    ) {
      made.push(
        make(work, `where ${chance() < 0.5 ? "was" : "did"} ${noun}${chance() < 0.5 ? " happen" : ""}`, one),
      );
    }
    if (/^(?:nmod|nmod:tmod)$/u.test(label) && /^(?:DATE|TIME)$/u.test(name))
      made.push(make(work, `when was ${noun}`, one));
    if (label === "appos" && /^NNP/u.test(s.penn[one]!)) {
      made.push(make(work, chance() < 0.5 ? `what is ${noun} called` : `what is the name of ${noun}`, one));
      if (isPersonal(s.lemmas[at]!)) made.push(make(work, `what is ${noun}'s name`, one));
    }
    if (label === "compound" && s.names[one] === "PERSON" && isPersonal(s.lemmas[at]!))
      made.push(make(work, `what is ${noun}'s name`, one));
  }
  made.push(...measures(work, at, noun));
  const age = kids[at]!.find(one => /^\d+-year-old$/u.test(s.forms[one]!));
  if (age !== undefined)
    made.push(
      make(work, `how old ${chance() < 0.5 ? "is" : "was"} ${noun.replace(/\d+-year-old ?/u, "")}`, age),
    );
  const number = kid(work, at, /^nummod$/u);
  if (number >= 0 && /^nmod$/u.test(s.labels[at]!) && /S$/u.test(s.penn[at]!) && s.heads[at]! >= 0) {
    const head = s.heads[at]!;
    const over = isVerb(s.penn[head]!) ? null : phrase(work, head);
    if (over !== null) made.push(make(work, `how many ${s.forms[at]!} did ${over} have`, at));
  }
  return made.filter(() => chance() < 0.7);
}

const LONG = /^(?:\p{L}+|\d+)-(?:year|month|week|day|hour|minute)(?:-long)?$/u;
const WIDE =
  /^(?:\p{L}+|\d+)-(?:mile|foot|acre|metre|meter|kilometer|kilometre|inch|story|storey|pound|ton)$/u;

/** "A three-day trip": how long it was; "$20,000 bail": how much. */
function measures(work: Work, at: number, noun: string): Made[] {
  const { s, kids, chance } = work;
  return kids[at]!.flatMap((one): Made[] => {
    const form = s.forms[one]!.toLowerCase();
    const short = noun
      .split(" ")
      .filter(word => word.toLowerCase() !== form)
      .join(" ")
      .replace(/^an? /u, "the ");
    const plain = /^(?:the|his|her|its|their|this) /u.test(short) ? short : `the ${short}`;
    const label = s.labels[one]!;
    if (label === "amod" && LONG.test(form))
      return [make(work, `how long ${chance() < 0.5 ? "was" : "is"} ${plain}`, one)];
    if (label === "amod" && WIDE.test(form))
      return [
        make(work, `how ${chance() < 0.5 ? "big" : "long"} ${chance() < 0.5 ? "was" : "is"} ${plain}`, one),
      ];
    if (s.names[one] === "MONEY" && /^(?:nummod|compound|amod|dep)$/u.test(label) && s.names[at] === "")
      return [make(work, `how much ${chance() < 0.7 ? "was" : "is"} the ${s.forms[at]!}`, one)];
    return [];
  });
}

/** "Ruiz, 54, said": how old she is. */
function ages(work: Work, at: number): Made[] {
  const { s, kids, chance } = work;
  if (s.names[at] !== "PERSON") return [];
  return kids[at]!.flatMap((one): Made[] => {
    const isAge =
      /^\d\d$/u.test(s.forms[one]!) && s.forms[one - 1] === "," && /^[,.]$/u.test(s.forms[one + 1] ?? "");
    return isAge ? [make(work, `how old ${chance() < 0.5 ? "is" : "was"} ${s.forms[at]!}`, one)] : [];
  });
}

/** "The theme is the sea", "Flynn was on the stage": a noun or a place said of something. */
function said(work: Work, at: number): Made[] {
  const { s, chance } = work;
  const copula = kid(work, at, /^cop$/u);
  const subject = kid(work, at, /^nsubj$/u);
  if (copula < 0 || subject < 0 || kid(work, at, /^neg$/u) >= 0) return [];
  const be = s.forms[copula]!.toLowerCase();
  const preposition = caseOf(work, at);
  const [who, what] = [phrase(work, subject), phrase(work, at)];
  const made: Made[] = [];
  if (preposition !== "") {
    if (what !== null && isNoun(s.penn[subject]!))
      made.push(make(work, `${whoOrWhat(work, subject)} ${be} ${preposition} ${what}`, subject));
    if (who !== null && /^(?:in|at|on|near)$/u.test(preposition) && /^(?:LOCATION|)$/u.test(s.names[at]!))
      made.push(make(work, `where ${be} ${who}`, at));
    return made;
  }
  if (s.penn[at] === "CD" && s.names[subject] === "PERSON" && chance() < 0.9 && who !== null)
    return [make(work, `how old ${be} ${who}`, at)];
  if (who !== null && s.names[subject] === "") made.push(make(work, `what ${be} ${who}`, at));
  if (what !== null && isNoun(s.penn[subject]!))
    made.push(make(work, `${whoOrWhat(work, subject)} ${be} ${what}`, subject));
  return made;
}

const SYNONYMS = new Map<string, string[]>();
for (const line of SYNONYM_GROUPS.trim().split("\n")) {
  const words = line.split(/[ >]+/u);
  for (const word of words)
    SYNONYMS.set(word, [...(SYNONYMS.get(word) ?? []), ...words.filter(other => other !== word)]);
}

/** As a user types it: often in lower case, without a mark, now and then in another word. */
function spoken(question: string, chance: () => number): string {
  const words = question
    .trim()
    .split(/\s+/u)
    .map((word, at) => {
      const others = at === 0 ? undefined : SYNONYMS.get(word);
      return others !== undefined && chance() < 0.25 ? others[Math.floor(chance() * others.length)]! : word;
    });
  const text = words.join(" ");
  const cased = chance() < 0.6 ? text.toLowerCase() : text;
  return `${cased}${chance() < 0.6 ? "?" : ""}`;
}
