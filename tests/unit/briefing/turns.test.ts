import { beforeAll, describe, expect, it } from "vitest";
import { composer } from "../../../src/briefing/compose.ts";
import type { Material } from "../../../src/briefing/select.ts";
import { daily, type Pressroom, pressroom } from "../../fake/pressroom.ts";

const TOWNS = ["Arna", "Brekke", "Dale", "Elvik", "Fossum", "Grimstad", "Haugen", "Indre", "Jordet", "Kvam"];
const THINGS = [
  "bridge collapsed into the river",
  "bakery won a national prize",
  "school closed after a fire",
  "choir sang for the king",
  "harbour froze in April",
  "library bought a rare atlas",
  "mayor resigned over a parking fine",
  "dairy recalled forty tonnes of butter",
  "museum found a Viking sword",
  "hospital opened a second ward",
];

/** What is read while a briefing is composed, and how often others had their turn meanwhile. */
async function watched(room: Pressroom) {
  const reads: string[] = [];
  const material: Material = {
    ...room.store,
    stories: {
      ...room.store.stories,
      get: async (space, id) => {
        reads.push(id);
        return room.store.stories.get(space, id);
      },
    },
  };
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  const edition = await composer(material)(daily, room.told, new Date("2031-03-04T07:00:00Z"));
  clearImmediate(next);
  return { reads, turns, edition };
}

describe("composing a briefing", () => {
  let room: Pressroom;
  beforeAll(async () => {
    room = await pressroom();
    for (const [at, town] of TOWNS.entries()) {
      const text = `The ${town} ${THINGS[at]} on Monday. Nobody in ${town} was prepared for it, the council of ${town} said.`;
      const head = { title: `${town} ${THINGS[at]}`, outlet: `${town} Post`, published: "2031-03-03" };
      await room.file(text, head, "2031-03-04T05:00:00Z");
    }
  });

  it("lets others have their turn with every story it reads", async () => {
    const { reads, turns } = await watched(room);
    expect(turns).toBeGreaterThanOrEqual(2 * reads.length);
  });

  it("reads no more stories for the first one of a channel than it tells, and counts the others", async () => {
    const { reads, edition } = await watched(room);
    expect(new Set(reads).size).toBe(6);
    expect(edition?.left.length).toBe(4);
    expect(edition?.left[0]?.reason).toBe("others were newer or more widely told: it was only counted");
  });
});
