/** Nouns for somebody that neither their ending nor the list of the lexicon shows. */
const PERSONS: ReadonlySet<string> = new Set(
  `accused acrobat activist actress adult advocate amateur ancestor apprentice archbishop assassin astronaut athlete aunt bandit bishop boyfriend bride burglar cadet
  captive cardinal celebrity champion chef cleric clerk clown coalition colleague colonel commuter conscript cop corporal councillor couple cousin criminal critic
  culprit curate dean deceased delegate deputy detective diplomat duke emperor enemy executive expat family fascist fellow foe fugitive general genius girlfriend
  graduate grandfather grandmother grandson granddaughter groom guide guy heir hermit hostage host household husband imam individual inmate intellectual
  intern juvenile lad lady landlady local lord magistrate major maniac mate mayor mechanic medic mentor midwife militia minor mob monarch native neighbour neighbor
  nephew niece noble nomad official orphan outlaw parent passer-by patriarch patriot peer pharaoh pioneer pirate poet pope presenter priestess princess
  principal professional quartet rapist refugee relative representative rival robber sailor scholar scout sculptor senator sergeant servant sheriff sibling skipper
  spouse squatter star steward surgeon survivor tenant thug toddler townsfolk trio troupe tutor twin tyrant uncle vandal veteran vicar villain virtuoso voice
  volunteer warden widow widower witness wizard youngster`
    .trim()
    .split(/\s+/),
);

/** Nouns for bodies that act like somebody. */
const BODIES: ReadonlySet<string> = new Set(
  `administration agency airline alliance army assembly association authority bank board brewery bureau business cabinet charity church city class club
  coalition college commission committee community congress contractor corporation council country court department embassy faction family federation fleet force
  foundation fund gang government guild hospital household institute institution insurer jury legislature maker media ministry mission movement museum nation navy
  network newspaper office operator opposition organisation organization panel parliament parish population press public publisher regime regulator republic
  retailer school senate side society squad state supplier syndicate town trade tribe tribunal troop union unit university village watchdog`
    .trim()
    .split(/\s+/),
);

/** A noun for somebody or for a body, in either number, that may act or be acted on: "bishop", "councils"; those of `isPersonal` aside. */
export const isActing = (noun: string): boolean =>
  [noun, noun.replace(/s$/u, ""), noun.replace(/ies$/u, "y"), noun.replace(/es$/u, "")].some(
    one => PERSONS.has(one) || BODIES.has(one),
  );
