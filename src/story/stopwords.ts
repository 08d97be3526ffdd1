/** Function words and words of news-writing that say nothing about the topic. */
const STOP = new Set(
  `a about above after again against ago all almost along already also although always am among an and another any are as at
  away back be became because become been before began behind being below between both but by call called came can cannot
  could day days did didn't do does doesn't doing don't done down during each either else even ever every few first for
  former from further get gets getting give given go goes going got had has have having he he's her here hers herself him
  himself his how however i i'm if in including into is isn't it it's its itself just know last later least less like
  made make makes making many may me might mine more most much must my myself near need never new next no nor not nothing now
  of off often on once one only onto or other others our ours ourselves out over own per put quite rather really right said
  same saw say saying says second see seen several shall she she's should since so some something soon still such take taken
  tell than that that's the their theirs them themselves then there there's these they they're thing things this those
  though three through thus time to today together told tomorrow too took toward towards two under until up upon us use used
  very was way we we're well went were weren't what when where whether which while who whom whose why will with within
  without won't would year years yes yesterday yet you your yours yourself according added asked mr mrs ms dr
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/** True for a word (folded) that carries no topic. */
export const isStopWord = (word: string): boolean => STOP.has(word.replace("’", "'"));
