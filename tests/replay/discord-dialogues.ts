/** What a person does on Discord, and what they must be shown for it. The articles are those of tests/fake/quay.ts. */
export interface Dialogue {
  /** The command it is a dialogue of. */
  readonly command: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly manager?: boolean;
  /** Words the answer shows, and labels of its buttons. */
  readonly shown: readonly (string | RegExp)[];
  /** Then pressed, by label, and what that shows. */
  readonly pressed?: { readonly label: string; readonly shown: readonly (string | RegExp)[] };
}

export const DIALOGUES: readonly Dialogue[] = [
  {
    command: "brief",
    options: { story: "harbour wall" },
    shown: [
      "Harbour wall gives way at Ostrel",
      "“We will rebuild every metre of this wall before the winter storms,”",
      "Harbour Post, 2 May 2025",
    ],
    pressed: { label: "Timeline", shown: ["1 May 2025", "gave way"] },
  },
  {
    command: "said",
    options: { person: "Tomas Reyes" },
    shown: [
      "Tomas Reyes",
      "“The sea does not wait for a budget,”",
      /the repairs could take two years \(paraphrase\)/,
    ],
  },
  { command: "said", options: { person: "Lund" }, shown: ["Which one?", "Per Lund", "Kari Lund"] },
  {
    command: "said",
    options: { person: "Ingrid Solheim", about: "winter storms" },
    shown: ["“We will rebuild every metre of this wall before the winter storms,”"],
  },
  {
    command: "whosaid",
    options: { words: "the sea does not wait for a budget" },
    shown: ["Tomas Reyes", "“The sea does not wait for a budget,”", "open at these words"],
  },
  {
    command: "check",
    options: { quote: "“The sea never waits for a budget”" },
    shown: ["Altered", "yours:", "on record:", "Tomas Reyes"],
  },
  { command: "check", options: { quote: "“The harbour belongs to the gulls”" }, shown: [/not on record/i] },
  {
    command: "fact",
    options: { question: "how many gulls were there?" },
    shown: ["Not on record", "Searched 3 documents"],
  },
  {
    command: "timeline",
    options: { story: "harbour wall" },
    shown: ["1 May 2025", "A stretch of the harbour wall at Ostrel gave way on 1 May 2025"],
  },
  {
    command: "people",
    options: { story: "harbour wall" },
    shown: ["Ingrid Solheim", "Mayor", "Tomas Reyes", "Engineer"],
  },
  { command: "sides", options: { story: "harbour wall" }, shown: [/Ostrel|port board/] },
  {
    command: "stories",
    options: {},
    shown: ["Harbour wall gives way at Ostrel", "Bakers of Venn count their loaves"],
  },
  { command: "stories", options: { topic: "bakers" }, shown: ["Bakers of Venn count their loaves"] },
  { command: "schedule", options: {}, manager: true, shown: [/scheduled|briefing/i] },
  {
    command: "schedule",
    options: { action: "add", when: "weekdays 8:00", zone: "Europe/Oslo" },
    manager: true,
    shown: [/Europe\/Oslo|Oslo/, /8:00|08:00/],
  },
  { command: "schedule", options: {}, shown: ["/schedule is for this channel's managers"] },
  { command: "follow", options: { what: "Tomas Reyes" }, manager: true, shown: ["Tomas Reyes"] },
  { command: "why", options: {}, shown: [/\S/] },
  { command: "sources", options: {}, manager: true, shown: [/source|feed/i] },
  { command: "sources", options: {}, shown: ["/sources is for this channel's managers"] },
  { command: "correct", options: { what: "speaker" }, manager: true, shown: ["Correct: speaker"] },
  { command: "correct", options: { what: "speaker" }, shown: ["/correct is for this channel's managers"] },
  {
    command: "story",
    options: { what: "show", of: "harbour wall" },
    manager: true,
    shown: ["Harbour wall gives way at Ostrel"],
  },
  { command: "help", options: {}, shown: ["Ask in plain words", "/said"] },
];

/** Commands that are not on Discord, each with the reason. */
export const MISSING: Readonly<Record<string, string>> = {};
