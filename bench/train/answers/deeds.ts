import { caseOf, isNoun, kid, kidsBy, type Made, make, phrase, rest, type Work, whoOrWhat } from "./work.ts";

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

/** Questions about what a verb tells: who, what, when, where, why, how many. */
export function aboutDeed(work: Work, verb: number): Made[] {
  const { s, kids, chance } = work;
  if (kids[verb]!.some(one => s.labels[one] === "neg")) return [];
  const deed = deedOf(work, verb);
  if (deed.subject < 0 && deed.suffers < 0) return [];
  const made: (Made | null)[] = [...actors(work, deed), ...objects(work, deed), ...circumstances(work, deed)];
  return made.filter(one => one !== null).filter(() => chance() < 0.7);
}

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
