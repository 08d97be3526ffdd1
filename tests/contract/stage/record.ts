import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { openMemoryStore, openStore } from "../../../src/store/open.ts";
import { HOUSE, type Store } from "../../../src/store/store.ts";

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

/** A fresh record for each test, in a folder that is gone afterwards, and the two things every test asks it. */
export function freshRecord(open: (folder: string) => Promise<Store>) {
  let folder = "";
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-store-"));
    store = await open(folder);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    store: (): Store => store,
    quotes: async (query: Partial<Parameters<Store["lookup"]["said"]>[1]>) => {
      const all = { speakers: null, about: null, story: null, limit: 10, ...query };
      return (await store.lookup.said(HOUSE, all)).map(said => said.words[0]?.text);
    },
    names: async (text: string) =>
      (await store.lookup.people(HOUSE, text, 5)).map(entry => entry.person.name),
  };
}
