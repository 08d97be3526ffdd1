const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ""));

/** Nouns that name where words are said or written: an occasion, a place to speak, a piece of writing, a medium. */
export const VENUE_NOUN =
  set(`interview statement speech address conference briefing tweet tweets post posts thread message letter email e-mail
  memo note op-ed editorial column article essay book memoir blog release report filing brief affidavit testimony deposition hearing trial
  court courtroom rally event meeting forum debate summit panel session gathering breakfast lunch luncheon dinner fundraiser gala convention
  call teleconference telephone phone webcast livestream broadcast podcast show program programme radio television tv television-interview
  appearance campaign stop visit tour remarks comments commentary video ad advert commercial clip recording segment conversation chat
  ceremony service vigil funeral news media twitter facebook instagram tiktok youtube telegram x truth website site page stage podium floor
  office room house parliament congress senate council chamber studio set microphone press reporters journalists lawmakers supporters
  sermon lecture keynote toast q&a questionnaire survey poll study paper journal petition complaint lawsuit indictment ruling opinion order
  decision dissent verdict judgment judgement transcript minutes diary announcement bulletin notice advisory pamphlet leaflet manifesto
  newsletter magazine newspaper press-conference presser hall studio touchline pitch dugout locker-room field sideline
  headquarters airport hotel gates steps`);

/** Prepositions that bring a venue in. */
export const VENUE_PREPOSITION = set(
  "on in at during throughout through via from over by before after inside outside aboard",
);

/** Nouns for people who are spoken to, for "said to reporters" and "told the crowd". */
export const HEARER_NOUN =
  set(`reporter reporters journalist journalists crowd audience supporters supporter lawmakers lawmaker investors
  analysts shareholders delegates colleagues voters members fans students employees staff workers residents viewers listeners readers
  jurors jury court judge committee council parliament congress senate panel officials aides donors press media police prosecutors
  detectives investigators associates friends family interviewer host moderator paper newspaper magazine agency network station`);
