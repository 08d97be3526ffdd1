import { systemClock } from "../../../src/clock.ts";
import { openMemoryStore, openStore } from "../../../src/store/open.ts";

export const BRIDGE = {
  title: "Bridge to open in May",
  published: "2024-03-04",
  outlet: "The Wharf Post",
  text: [
    "The council of Brockmoor met on Monday.",
    "mayor Ada Quill said: “The bridge will open in May.”",
    "The councillor Ben Storr asked for 3 million crowns.",
    "treasurer Ben Storr said: “We have waited long enough for this crossing.”",
  ].join("\n"),
};
export const COSTS = {
  title: "Crossing costs more than planned",
  published: "2024-03-06",
  outlet: "Harbour Radio",
  text: [
    "The price of the bridge has doubled.",
    "former treasurer Ben Storr said: “Nobody negotiated the price.”",
    "engineer Zoë Ångström said: “The steel was late.”",
  ].join("\n"),
};
export const MATCH = {
  title: "Rovers win the cup",
  published: "2024-04-01T21:15:00+02:00",
  outlet: "Sportblatt",
  text: [
    "The final was played in Oxhaven.",
    "coach Ada Quillon said: “We spoke of nothing but the cup.”",
  ].join("\n"),
};
export const UNDATED = {
  title: "A notice",
  published: null,
  outlet: "Board",
  text: "clerk Ida Moss said: “The library is shut.”",
};

export const kinds = [
  { kind: "in memory", open: (_: string) => openMemoryStore() },
  { kind: "in a file", open: (folder: string) => openStore({ folder, clock: systemClock }) },
];
