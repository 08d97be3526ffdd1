const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms that make a passive with a participle. */
export const BE = words(`be am is are was were been being 's ’s 're ’re 'm ’m get got gets`);

/** Verbs whose object does what the infinitive says: "urged them to stay". */
export const OBJECT_CONTROL = words(`
  advise allow ask assign authorise authorize beg bring call cause challenge command compel convince direct drive elect enable encourage
  expect forbid force get help hire implore instruct invite lead let make need oblige order pay permit persuade press pressure prompt push
  recommend remind request require see set teach tell train trust urge want warn`);

/** Verbs that take an infinitive as their content ("agreed to start"), as against one of purpose ("travelled to meet"). */
export const INFINITIVE_CONTENT = words(`
  afford agree aim allow appear cause compel drive prompt arrange ask attempt authorise authorize beg begin choose claim consent continue convince dare decide decline
  demand deserve direct elect enable encourage endeavour expect fail force forbid get help hesitate hope instruct intend invite learn like love
  manage move need neglect offer oppose order permit persuade plan pledge prefer prepare press pretend proceed promise propose prove
  push refuse remain remember request require resolve seek seem start strive struggle swear tell tend threaten try undertake urge use volunteer vote vow
  wait want warn wish be have`);

/** Verbs after which what is told has not happened yet. */
export const PROSPECTIVE = words(`
  advise agree aim anticipate arrange ask authorise authorize consider decide demand expect hope instruct intend invite offer order
  plan pledge prepare promise propose push recommend request schedule seek set threaten try urge vote vow want wish`);

/** Verbs of saying after which what is told is said not to be so. */
export const DENYING = words("deny reject dispute dismiss refute contradict disavow");

/** Verbs after which what is told does not happen. */
export const NEGATING = words(
  "refuse decline fail avoid prevent block stop cancel abandon forgo forbid ban refrain",
);

/** Verbs whose participle tells where or when and no more: "a doctor based in Leeds". */
export const PLACING = words("base locate situate house bear");

/** Verbs that take a clause without "that": "it seems he knows". */
export const BARE_CLAUSE = words(`
  say think believe know hope seem feel guess suppose understand expect suggest claim argue insist admit assume fear appear add
  announce explain note report reveal tell wish mean`);

/** Verbs that stand before their subject after a quotation: "…,” declared the mayor". */
export const INVERTING = words(`
  say add ask declare note explain state write tell claim argue warn insist recall reply respond announce admit confirm comment observe
  remark continue conclude joke reveal report stress tweet post shout suggest agree read`);
