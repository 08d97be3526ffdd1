import type { Article } from "./article.ts";

/** Invented: a harbour wall gives way at Ostrel; three papers write about it. */
export const morning: Article = {
  id: "quay-morning",
  title: "Harbour wall gives way at Ostrel",
  outlet: "Harbour Post",
  published: "2025-05-02",
  text: [
    "A stretch of the harbour wall at Ostrel gave way on 1 May 2025 and shut the fish market. No one was hurt.",
    "“We will rebuild every metre of this wall before the winter storms,” said Mayor Ingrid Solheim.",
    "Engineer Tomas Reyes, who works for Northline, warned that the repairs could take two years.",
    "“The sea does not wait for a budget,” Reyes said. “Neither can the town.”",
    "A council clerk said the wall was last inspected in 2016.",
    "The slogan “Ostrel stands” was painted on the ruins. Councillor Per Lund was at the market.",
  ].join("\n"),
  people: [
    {
      name: "Ingrid Solheim",
      aliases: ["Solheim"],
      gender: "f",
      roles: [{ text: "Mayor", affiliation: "Ostrel" }],
    },
    { name: "Tomas Reyes", aliases: ["Reyes"], gender: "m", roles: [{ text: "Engineer" }] },
    { name: "Per Lund", aliases: ["Lund"], gender: "m", roles: [{ text: "Councillor" }] },
    { name: "Ostrel", kind: "place" },
    { name: "Northline", kind: "organisation" },
  ],
  quotes: [
    {
      words: ["“We will rebuild every metre of this wall before the winter storms,”"],
      speaker: "Ingrid Solheim",
    },
    { words: ["that the repairs could take two years"], speaker: "Tomas Reyes", kind: "indirect" },
    { words: ["“The sea does not wait for a budget,”", "“Neither can the town.”"], speaker: "Tomas Reyes" },
    { words: ["the wall was last inspected in 2016"], speaker: "A council clerk", kind: "indirect" },
  ],
  events: [
    { what: "A stretch of the harbour wall at Ostrel gave way on 1 May 2025", on: "2025-05-01" },
    { what: "the wall was last inspected in 2016", on: "2016" },
  ],
};

export const evening: Article = {
  id: "quay-evening",
  title: "Ostrel harbour wall: mayor promises to rebuild",
  outlet: "Coast Radio",
  via: ["Harbour Post"],
  published: "2025-05-03",
  text: [
    "The mayor of Ostrel has promised to rebuild the harbour wall that gave way on Thursday.",
    "“we will rebuild every metre of this wall”, Solheim told the radio.",
    "Solheim, the head of the port board, spoke at the fish market.",
    "Kari Lund, a fishmonger, said “my stall went into the water with everything in it”.",
  ].join("\n"),
  people: [
    { name: "Solheim", roles: [{ text: "the head of the port board", affiliation: "port board" }] },
    { name: "Kari Lund", aliases: ["Lund"], gender: "f", roles: [{ text: "a fishmonger" }] },
    { name: "Ostrel", kind: "place" },
  ],
  quotes: [
    { words: ["“we will rebuild every metre of this wall”"], speaker: "Solheim" },
    { words: ["“my stall went into the water with everything in it”"], speaker: "Kari Lund" },
  ],
};

export const other: Article = {
  id: "bakers",
  title: "Bakers of Venn count their loaves",
  outlet: "Valley News",
  published: "2025-04-20",
  text: [
    "The bakers of Venn sold 4,000 loaves at the spring fair on 19 April 2025.",
    "“Flour has never been so dear,” said Anna Reyes, who runs the oldest bakery of the town.",
  ].join("\n"),
  people: [
    {
      name: "Anna Reyes",
      aliases: ["Reyes"],
      gender: "f",
      roles: [{ text: "who runs the oldest bakery of the town" }],
    },
    { name: "Venn", kind: "place" },
  ],
  quotes: [{ words: ["“Flour has never been so dear,”"], speaker: "Anna Reyes" }],
  events: [{ what: "sold 4,000 loaves at the spring fair on 19 April 2025", on: "2025-04-19" }],
};
