const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for somebody, or for several, that their ending does not show. */
const PERSONAL = words(`
  man men woman women boy girl child children people person team crew family police staff couple youth public victim suspect student pupil patient
  crowd group company firm union party member baby infant teen thief wife husband mother father son daughter brother sister friend guard chief boss
  head nurse judge pilot guest expert migrant refugee tourist civilian official rebel fan coach captain king queen prince monk nun priest saint
  ally hero candidate aide spy agent`);

/** Nouns that end like "driver" or "agent" and are nobody. */
const IMPERSONAL = words(`
  computer number paper water power order river letter weather matter center tower server border corner danger disaster dinner document statement
  agreement government building event percent moment investment treatment payment department parliament settlement accident incident floor door
  sector motor error factor effort amount account plant current shelter offer answer layer cover helicopter trailer poster charter quarter chapter`);

const ENDING = /(?:er|or|ist|ian|ant|ent|ee|man|woman|ess|eer|ster|smith|person)$/u;

/** A noun for somebody or for several: "driver", "cleaners"; not "number". */
export function isPersonal(noun: string): boolean {
  const word = noun.toLowerCase();
  const one = word.replace(/s$/u, "");
  if (PERSONAL.has(word) || PERSONAL.has(one)) return true;
  return ENDING.test(one) && !IMPERSONAL.has(one);
}
