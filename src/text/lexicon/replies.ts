import { wordsOf } from "./words.ts";

/** Nouns for something said, as a sentence before or after marked words calls them: "was his verdict", "a sharp reply from Roe". */
export const REPLY_NOUN: ReadonlySet<string> = new Set(
  wordsOf(`reply response answer retort rejoinder riposte reaction comment remark verdict message warning explanation assessment advice conclusion
  summary statement appeal plea apology tribute denial admission confession rebuke complaint question objection promise threat opinion view
  words line description prediction recommendation judgment judgement diagnosis argument defence defense excuse observation greeting thanks
  testimony account refrain demand request wish`),
);

/** Plural and collective agents that head a headline's "Police: …" and "…: study", besides the nouns for what a person does. */
const AGENTS: ReadonlySet<string> = new Set(
  wordsOf(`police officials scientists researchers experts doctors lawyers prosecutors witnesses residents campaigners unions ministers lawmakers mps
  senators economists analysts investigators authorities sources study report survey poll government ministry cabinet council court union army
  military navy opposition watchdog regulator agency company firm operator hospital university club league association charity inquiry audit
  memo document documents letter filing files lawsuit insider insiders source staff families parents protesters critics rights-group group
  parliament committee commission court-papers embassy palace church diocese school bank`),
);

export const isAgentNoun = (word: string): boolean => AGENTS.has(word.toLowerCase());

/** Things that bear words nobody is quoted for: a slogan on a banner, the inscription of a stone, a caption. */
export const INSCRIBED: ReadonlySet<string> = new Set(
  wordsOf(`sign signs banner banners placard placards poster posters billboard billboards t-shirt t-shirts shirt shirts hat hats cap caps sticker
  stickers badge badges button buttons flag flags plaque plaques mosaic mural murals graffiti inscription inscriptions tattoo tattoos caption captions
  headstone gravestone tombstone epitaph sash sashes screen screens label labels neon door wall walls bumper slogan slogans motto logo headline headlines
  mug mugs sweatshirt sweatshirts hoodie jersey jacket cardboard marquee`),
);
