/**
 * Verbs that report, by what they take. One verb may stand in several lists; the lists are the verb's frames.
 * Single words only; collected from grammars of reporting verbs and from counts over annotated news.
 */
export type Frame =
  /** A clause: "said (that) …", "asked whether …", or a quotation. */
  | "clause"
  /** A hearer first, then a clause: "told them that …". */
  | "hearer"
  /** A noun phrase: "announced the plan". */
  | "object"
  /** A noun phrase and what it is said to be: "called it a mess", "described it as a mess". */
  | "naming"
  /** A hearer and an infinitive: "urged them to go". */
  | "request"
  /** An infinitive: "vowed to go". */
  | "promise";

const FRAMES: Readonly<Record<Frame, string>> = {
  clause: `underscore highlight say add suggest note report argue announce write explain acknowledge claim insist state reveal recall warn conclude
    predict indicate deny admit reply confirm remark complain emphasize emphasise stress assert concede reiterate allege
    estimate contend maintain observe testify boast brag joke caution imply speculate wonder disclose declare tweet retweet
    hint quip opine posit counter clarify recommend propose vow promise pledge charge respond answer repeat lament bemoan
    muse retort proclaim profess exclaim interject confess swear shout yell chant whisper cry mutter murmur scream scoff
    thunder blurt grumble groan moan crow gush fume snap sigh intone declaim elaborate recount narrate signal underline
    comment post continue ask demand protest object theorize surmise reason postulate hypothesize bark blare chime deadpan
    drawl cackle chuckle laugh smile email text fire shoot rejoin riposte interrupt begin conclude sum summarize guess
    figure rule decree attest affirm reaffirm certify specify inform rumour rumor forecast volunteer venture chorus jeer
    taunt tease grouse kvetch carp simper purr coo plead urge mention relate hail read lie stipulate`,
  hearer: `tell remind assure inform warn advise notify reassure ask lecture caution promise beg`,
  object: `announce describe call accuse deny cite mention discuss express voice denounce blast decry slam propose recall reveal
    repeat reiterate predict recommend offer congratulate thank address rebut dispute quote detail lambast lambaste deride
    label dub confirm acknowledge disclose answer claim admit concede confess emphasize emphasise stress underscore
    underline lament bemoan demand issue promise pledge vow state signal imply hint recite recount outline utter clarify
    affirm reaffirm signal note suggest explain declare proclaim deplore rap rip chide scold berate castigate rebuke
    reprimand upbraid excoriate ridicule deplore caution warn remark ask tweet retweet write shout chant yell allege
    estimate report post insist indicate refute contradict denigrate vilify commend extol apologize propound tell articulate
    narrate`,
  naming: `call label describe dub brand deride denounce slam blast decry characterize characterise lambast lambaste name term hail
    declare pronounce deem ridicule nickname christen deplore refer`,
  request: `urge ask tell advise beg implore exhort instruct direct order warn caution plead counsel recommend remind entreat dare`,
  promise: `vow promise pledge offer ask claim demand beg profess swear propose volunteer request undertake`,
};

/** Particles and prepositions a verb takes before what is said; "up" and the like belong to the cue. */
const WITH: Readonly<Record<string, string>> = {
  talk: "about of up on",
  speak: "about of out against",
  refer: "to",
  point: "to out at up",
  call: "for on upon out",
  comment: "on about",
  warn: "of about against",
  complain: "about of",
  boast: "about of",
  brag: "about of",
  joke: "about",
  respond: "to",
  reply: "to",
  ask: "about for",
  hint: "at of",
  allude: "to",
  speculate: "about on",
  insist: "on upon",
  apologize: "for",
  apologise: "for",
  muse: "about on",
  rail: "against about",
  lash: "out",
  shoot: "back",
  fire: "back",
  hit: "back out",
  push: "back",
  caution: "against",
  argue: "for against",
  plead: "for",
  write: "about of",
  tweet: "about out",
  testify: "about",
  rant: "about against",
  quote: "as",
  chime: "in",
  sound: "off",
  tick: "off",
  rattle: "off",
  lay: "out",
  spell: "out",
  cry: "out for",
  shout: "out",
  yell: "out",
  read: "out",
  blurt: "out",
  opine: "on about",
  preach: "about",
  gush: "about over",
  fume: "about over",
  grumble: "about",
  gripe: "about",
  remark: "on upon",
  elaborate: "on",
  expound: "on",
  touch: "on",
  accuse: "of",
  report: "on",
  inquire: "about",
  wonder: "about",
  whine: "about",
  vent: "about",
  promise: "of",
  tell: "of",
};

/** Acts of saying that usually report more than words: they count only beside a quotation or a "that" clause. */
const WEAK = new Set(
  `begin figure rule read fire shoot relate lie smile laugh chuckle sum guess reason object conclude hail
  underscore highlight signal continue answer volunteer venture detail address issue order direct charge
  name term post maintain state quote outline dare tease text email certify specify stipulate chime
  hit push lash sound tick rattle lay spell touch refuse`.split(/\s+/),
);

/** Verbs of thinking, wanting, supporting and finding: an attribution, but nobody's words. */
const BELIEF_FRAMES: Readonly<Partial<Record<Frame, string>>> = {
  clause: `believe think hope fear expect worry know agree doubt find decide understand realize realise suspect assume consider
    conclude show hold feel`,
  object: `criticize criticise praise condemn reject oppose endorse support back favor favour welcome prefer defend attack question mock
    applaud laud assail blame want fear expect doubt regret dismiss slam tout reference portray highlight invite challenge encourage depict`,
  naming: `see view regard perceive consider criticize criticise praise condemn portray interpret dismiss mock assail depict paint cast style`,
  request: `invite challenge encourage persuade press push want expect`,
  promise: `want hope expect agree decide plan refuse decline seek prefer intend wish threaten`,
};

const words = (list: string): string[] => list.split(/\s+/).filter(word => word !== "");

function framesOf(lists: Readonly<Partial<Record<Frame, string>>>): Map<string, Set<Frame>> {
  const verbs = new Map<string, Set<Frame>>();
  for (const frame of Object.keys(lists) as Frame[]) {
    for (const verb of words(lists[frame]!)) {
      verbs.set(verb, (verbs.get(verb) ?? new Set<Frame>()).add(frame));
    }
  }
  return verbs;
}

/** A verb that can be the head of a cue. */
export interface CueVerb {
  readonly lemma: string;
  readonly speech: boolean;
  readonly frames: ReadonlySet<Frame>;
  /** Prepositions and particles that lead to what is said. */
  readonly prepositions: ReadonlySet<string>;
  /** Needs a quotation or a clause beside it to count. */
  readonly weak: boolean;
}

const NONE: ReadonlySet<never> = new Set<never>();

/** All verbs by lemma; saying wins where a verb is in both lists. */
function cueVerbs(): ReadonlyMap<string, CueVerb> {
  const said = framesOf(FRAMES);
  const verbs = new Map<string, CueVerb>();
  for (const [lemma, frames] of framesOf(BELIEF_FRAMES)) {
    verbs.set(lemma, { lemma, speech: false, frames, prepositions: NONE, weak: false });
  }
  for (const lemma of new Set([...said.keys(), ...Object.keys(WITH)])) {
    const prepositions = new Set(words(WITH[lemma] ?? ""));
    verbs.set(lemma, {
      lemma,
      speech: true,
      frames: said.get(lemma) ?? NONE,
      prepositions,
      weak: WEAK.has(lemma),
    });
  }
  return verbs;
}

const VERBS = cueVerbs();

/** The verb as a cue, or null. */
export const cueVerb = (lemma: string): CueVerb | null => VERBS.get(lemma) ?? null;
