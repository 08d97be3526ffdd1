import { perWord } from "./per-word.ts";
import { phrasesOf, wordsOf } from "./words.ts";

export type Gender = "f" | "m" | null;

/** Forms of address, with the gender they show. Never part of a role. */
const HONORIFICS = new Map<string, Gender>([
  ...wordsOf("mr mister sir lord master monsieur herr senor signor").map(word => [word, "m"] as const),
  ...wordsOf("mrs ms miss madam madame mme dame lady frau senora signora").map(word => [word, "f"] as const),
  ...wordsOf("dr prof mx hon").map(word => [word, null] as const),
]);

export const honorific = perWord((word: string): Gender | undefined => HONORIFICS.get(bare(word)));

/** Ranks and offices that stand capitalised before a name ("President Roe", "Sen. Roe"), short forms included. */
const OFFICES = new Set(
  wordsOf(`
president vice-president chancellor premier secretary minister senator sen representative rep congressman congresswoman congressmember governor gov mayor councillor
councilor councilman councilwoman cllr alderman judge justice magistrate king queen prince princess duke duchess earl baron baroness count countess emperor empress
pope cardinal archbishop bishop pastor reverend rev imam rabbi ayatollah sheikh sheik emir sultan patriarch deacon vicar sister mullah
general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private admiral adm commander cmdr commodore brigadier marshal airman ensign
commissioner ambassador attorney prosecutor sheriff detective inspector constable officer superintendent supt trooper marshall deputy chief professor doctor coach
manager director chairman chairwoman chairperson chair speaker leader spokesman spokeswoman spokesperson lawmaker mp mep msp td ceo treasurer
controller comptroller dean provost rector principal chaplain consul envoy assemblyman assemblywoman assemblymember delegate whip supervisor undersecretary
under-secretary candidate nominee lawyer author professor economist analyst striker midfielder defender goalkeeper captain editor reporter correspondent
republican democrat emeritus fellow member archduke czar tsar shah father mother brother uncle aunt saint astronaut firefighter officer pm`),
);

export const isOffice = perWord((word: string): boolean => OFFICES.has(bare(word)));

/** Nouns for what a person is or does, as heads of a role ("foreign policy chief", "managing director", "striker"), by what they show. */
const NEUTRAL_ROLES = `
academic accountant activist actor adjutant administrator admiral adviser advisor advocate agent aide alderman ally ambassador analyst anchor announcer anthropologist archaeologist
archbishop architect archivist artist assassin assistant associate astronaut astronomer athlete attorney auditor author bailiff banker barrister batter biographer biologist bishop
blogger boss bowler boxer broadcaster broker builder butcher buyer cameraman campaigner candidate captain cardinal caretaker carpenter cartoonist celebrity ceo cfo chair chairperson
chairholder chancellor chaplain chef chemist chief child choreographer citizen cleaner clergyman cleric clerk climatologist clinician co-author co-chair co-chairman co-director co-founder
co-owner co-star coach coauthor cofounder collector colleague collaborator colonel columnist comedian commander commentator commissioner commodore companion composer comptroller conductor congressmember
conservationist conservative constable consul consultant contractor contributor convict coo coordinator coroner corporal correspondent counsel counselor counsellor councilor councillor courier cosmologist
creator cricketer critic cto curator customer cyclist dancer dealer dean deacon debater decorator defendant defender delegate dentist deputy descendant designer detective developer diplomat
director dissident doctor donor driver drummer ecologist economist editor educator electrician elder employee employer engineer entertainer entrepreneur envoy epidemiologist ethicist
examiner executive expert explorer eyewitness farmer fellow fighter filmmaker financier firefighter fisher footballer forecaster foreman forward founder friend fugitive gamer gardener general
geneticist geographer geologist geophysicist goalkeeper goalscorer goalscorer golfer governor graduate guard guardian guide guitarist gunman gymnast hacker head headteacher historian
host hostage hydrologist immunologist imam industrialist informant inmate insider inspector instructor insurgent interpreter intern inventor investigator investor jailer jeweller jockey
journalist judge juror justice keeper kicker lawmaker lawyer leader lecturer legislator librarian lieutenant linebacker linguist lobbyist magistrate magnate maker manager marshal mathematician
marketer mayor mechanic mediator member mentor merchant meteorologist microbiologist midfielder midwife migrant minister missionary moderator model monarch mountaineer
musician narrator national nationalist native naturalist negotiator neighbor neighbour neurologist neuroscientist neurosurgeon newcomer newsreader nominee novelist nurse nutritionist
observer oceanographer officer official operator opponent optician organiser organizer orthodontist outfielder owner painter paleontologist parent participant
partner passenger passer-by pastor pathologist patient patriarch paramedic pediatrician pensioner performer pharmacist philanthropist philosopher photographer photojournalist physicist physician
physiologist physiotherapist pianist pilot pitcher player playwright plumber poet policymaker politician pollster porter predecessor premier presenter president president-elect priest
principal prisoner producer professor programmer promoter prosecutor protester protestor provost psychiatrist psychologist publisher publicist pundit pupil quarterback rabbi racer radiologist rancher ranger
rapper reader realtor receptionist recruiter rector refugee referee registrar reporter representative researcher resident retiree reviewer rider rival rower ruler runner sailor scholar
scientist screenwriter scriptwriter sculptor secretary seller senator sergeant servant settler sheriff shopkeeper singer skater skier skipper sociologist soldier solicitor songwriter specialist speaker
spokesperson spy staffer star statistician steward strategist striker student successor superintendent supervisor supporter surfer surgeon survivor suspect
swimmer technician technologist teacher teammate teenager tenant tenor theorist therapist toddler trader trainee trainer translator traveller treasurer trooper trustee tutor tycoon umpire undersecretary undertaker
union-leader veteran vet veterinarian vicar vice-chair vice-president victim violinist virologist visitor vlogger volunteer voter walker warden watchdog whistleblower winemaker winger winner witness
worker workman wrestler writer youth zoologist youtuber youngster commissioner-general plaintiff appellant claimant complainant petitioner respondent paralegal prosecutor-general
mep mp msp pm technocrat technopreneur rep chairperson-elect governor-general quarterfinalist semifinalist finalist medalist medallist champion rookie
co-pilot goalie centre-back full-back fullback left-back right-back cornerback halfback linesman caddie defenseman seismologist volcanologist glaciologist toxicologist cardiologist
oncologist bodyguard butler clerk housekeeper busker dermatologist hematologist statesperson demographer criminologist ornithologist botanist entomologist physiologist biochemist biophysicist bioethicist independent substitute sommelier baker brewer barista bartender waiter`;
const MALE_ROLES = `
anchorman assemblyman baron boy bridegroom businessman cameraman chairman clergyman congressman councilman count craftsman dad duke earl emperor emir ex-husband fiance fireman
fisherman foreman frontman gentleman grandfather groom gunman handyman king lineman man middleman monk newsman nobleman ombudsman policeman prince priest salesman serviceman showman sheikh
son spokesman sportsman statesman sultan uncle widower father brother grandson husband nephew brother-in-law father-in-law son-in-law stepfather stepson shah pope friar schoolboy tribesman crewman`;
const FEMALE_ROLES = `
actress anchorwoman assemblywoman ballerina baroness bride businesswoman chairwoman comedienne congresswoman councilwoman countess daughter duchess empress ex-wife fiancee girl
girlfriend grandmother heiress hostess housewife lady landlady mother mom mum niece noblewoman nun policewoman princess queen saleswoman schoolgirl servicewoman spokeswoman sister
sportswoman stateswoman stewardess waitress widow wife woman aunt granddaughter sister-in-law mother-in-law daughter-in-law stepmother stepdaughter headmistress seamstress`;
const KIN = wordsOf(`
husband wife son daughter father mother dad mom mum brother sister uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother widow widower
fiance fiancee girlfriend boyfriend partner parent child twin stepson stepdaughter stepfather stepmother ex-wife ex-husband brother-in-law sister-in-law
father-in-law mother-in-law son-in-law daughter-in-law spouse friend neighbor neighbour colleague`);

const ROLES = new Map<string, Gender>([
  ...wordsOf(NEUTRAL_ROLES).map(word => [word, null] as const),
  ...wordsOf(MALE_ROLES).map(word => [word, "m"] as const),
  ...wordsOf(FEMALE_ROLES).map(word => [word, "f"] as const),
]);
const kin = new Set(KIN);

/** The gender a role noun shows (null: either); undefined for a word that is no role noun. Short forms and offices count. */
export const roleNoun = perWord((word: string): Gender | undefined => {
  const noun = bare(word);
  const gender = ROLES.get(noun);
  if (gender !== undefined) return gender;
  return OFFICES.has(noun) ? null : undefined;
});

/** "husband", "daughter": says whose, not what; kept apart from roles. */
export const isKin = perWord((word: string): boolean => kin.has(bare(word)));

/** Groups of role nouns a newspaper uses for one another: "the Russian leader" for a president. The first word names the group. */
const SYNONYMS: readonly (readonly string[])[] = [
  phrasesOf(
    "leader, president, prime minister, premier, chancellor, king, queen, emir, sultan, chairman, chairwoman, pm, dictator, strongman, ruler",
  ),
  phrasesOf("senator, sen"),
  phrasesOf("congressman, congresswoman, representative, rep"),
  phrasesOf(
    "lawmaker, senator, sen, congressman, congresswoman, representative, rep, mp, mep, msp, assemblyman, assemblywoman, deputy, legislator, councillor, councilor",
  ),
  phrasesOf("governor, gov"),
  phrasesOf("minister, secretary"),
  phrasesOf("spokesman, spokeswoman, spokesperson"),
  phrasesOf("judge, justice, magistrate"),
  phrasesOf("prosecutor, attorney"),
  phrasesOf("lawyer, attorney, barrister, solicitor, counsel"),
  phrasesOf("coach, manager, trainer"),
  phrasesOf("chief executive, ceo, boss, executive, chairman"),
  phrasesOf(
    "politician, senator, congressman, congresswoman, representative, minister, mp, president, governor, mayor, lawmaker",
  ),
  phrasesOf("general, gen, commander"),
  phrasesOf("professor, prof, academic"),
  phrasesOf("scientist, researcher, physicist, biologist, chemist, astronomer, professor, author"),
  phrasesOf("player, striker, midfielder, defender, goalkeeper, forward, winger, captain, quarterback"),
  phrasesOf("suspect, defendant, gunman"),
  phrasesOf("diplomat, ambassador, envoy"),
  phrasesOf("official, officer, chief, director, commissioner"),
];
const groups = new Map<string, Set<string>>(SYNONYMS.map(([head, ...rest]) => [head!, new Set(rest)]));

/** The role nouns that someone described as `nominal` ("leader") may have been given ("president"); itself first. */
export function rolesLike(nominal: string): readonly string[] {
  const noun = bare(nominal);
  return [noun, ...(groups.get(noun) ?? [])];
}

/** A role noun without capitals and the stop of a short form. */
export const plainRole = (word: string): string => bare(word);

/** Words before a role that say it is over. */
export const isFormer = perWord((word: string): boolean =>
  /^(?:former|formerly|previously|ex|ex-.+|then|late|erstwhile|onetime|one-time|retired|outgoing|ousted|deposed)$/i.test(
    word,
  ),
);

function bare(word: string): string {
  const lower = word.toLowerCase().replace(/’/g, "'");
  return lower.endsWith(".") ? lower.slice(0, -1).replace(/\./g, "") : lower;
}
