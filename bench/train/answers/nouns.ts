import { isPersonal } from "../../../src/story/lexicon/person-nouns.ts";
import { caseOf, isNoun, isVerb, kid, type Made, make, phrase, type Work, whoOrWhat } from "./work.ts";

/** Questions about a noun and what stands in its phrase. */
export function aboutNoun(work: Work, at: number): Made[] {
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
export function ages(work: Work, at: number): Made[] {
  const { s, kids, chance } = work;
  if (s.names[at] !== "PERSON") return [];
  return kids[at]!.flatMap((one): Made[] => {
    const isAge =
      /^\d\d$/u.test(s.forms[one]!) && s.forms[one - 1] === "," && /^[,.]$/u.test(s.forms[one + 1] ?? "");
    return isAge ? [make(work, `how old ${chance() < 0.5 ? "is" : "was"} ${s.forms[at]!}`, one)] : [];
  });
}

/** "The theme is the sea", "Flynn was on the stage": a noun or a place said of something. */
export function said(work: Work, at: number): Made[] {
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
