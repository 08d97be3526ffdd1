import { describe, expect, it } from "vitest";
import { type Candidate, match, same } from "../../../src/story/match.ts";
import { signatureOf } from "../../../src/story/signature.ts";
import { weave } from "../../../src/story/weave.ts";
import { cosine, lengthOf } from "../../../src/story/weights.ts";
import { type Article, accountOf } from "../../fake/article.ts";
import { evening, morning, other } from "../../fake/quay.ts";

const opened = (article: Article): Candidate => weave(null, accountOf(article));
const wall = opened(morning);
const bakers = opened(other);

describe("matching a document to a story", () => {
  it("finds the story it belongs to, and says what they share", () => {
    const found = match(accountOf(evening), [bakers, wall]);
    expect(found?.story.id).toBe(wall.id);
    expect(found?.joined).toMatchObject({ type: "alike", days: 1 });
    expect(found?.joined.names).toContain("Solheim");
    expect(found?.joined.words).toContain("wall");
    expect(found?.joined.likeness).toBeGreaterThan(0.2);
    expect(found?.rivals).toEqual([]);
  });

  it("opens a story of its own when it belongs to none", () => {
    expect(match(accountOf(other), [wall])).toBeNull();
    expect(match(accountOf(other), [])).toBeNull();
  });

  it("asks for more likeness months later", () => {
    expect(match(accountOf({ ...evening, published: "2025-12-01" }), [wall])).toBeNull();
  });

  it("does without dates", () => {
    const { published: _published, ...undated } = evening;
    expect(match(accountOf(undated), [wall])?.story.id).toBe(wall.id);
  });

  it("names the other stories a document would have joined", () => {
    const again = opened({ ...morning, id: "again", title: "Harbour wall gives way" });
    const found = match(accountOf(evening), [wall, again]);
    expect([found?.story.id, ...(found?.rivals ?? []).map(rival => rival.id)].sort()).toEqual(
      [again.id, wall.id].sort(),
    );
  });
});

describe("look-alike events", () => {
  const fire = (
    id: string,
    town: string,
    mayor: string,
    owner: string,
    cause: string,
    homes: number,
  ): Article => ({
    id,
    title: `Warehouse fire in ${town} drives ${homes} families out`,
    published: "2025-05-02",
    text: [
      `A fire in a warehouse drove ${homes} families from their homes in ${town} on Thursday night.`,
      `“We heard a bang and ran,” said ${owner}, who owns the warehouse.`,
      `Firefighters fought the flames until dawn, and ${cause}, Mayor ${mayor} said.`,
    ].join("\n"),
    people: [
      { name: mayor, roles: [] },
      { name: owner, roles: [] },
      { name: town, kind: "place" },
    ],
    quotes: [],
  });
  const here = fire("a", "Marrow Bay", "Edda Lunt", "Oskar Prell", "a heater is thought to be the cause", 40);
  const there = fire("b", "Castle Wyke", "Noor Haddan", "Piet Rusk", "police speak of arson", 12);
  const later = fire("c", "Marrow Bay", "Edda Lunt", "Oskar Prell", "the heater had never been checked", 40);

  it("of the same kind with other people, places and figures stay apart", () => {
    expect(match(accountOf(there), [opened(here)])).toBeNull();
  });

  it("are told from each other when the next report comes", () => {
    expect(match(accountOf(later), [opened(there), opened(here)])?.story.id).toBe("a");
  });
});

describe("two stories", () => {
  it("are one when they tell of the same", () => {
    const again = opened({ ...morning, id: "again", title: "Ostrel harbour wall gives way" });
    const found = same(weave(null, accountOf(morning)), [bakers, again]);
    expect(found?.story.id).toBe("again");
    expect(found?.shared.names).toContain("Ingrid Solheim");
  });

  it("stay two when they do not, and none is the same as itself", () => {
    expect(same(weave(null, accountOf(morning)), [bakers, wall])).toBeNull();
  });
});

describe("a signature", () => {
  it("has unit length 1000 and is like itself", () => {
    const { terms } = signatureOf(accountOf(morning));
    expect(lengthOf(terms)).toBeGreaterThan(980);
    expect(lengthOf(terms)).toBeLessThan(1020);
    expect(cosine(terms, terms)).toBeCloseTo(1, 6);
  });

  it("weighs rare words above common ones and leaves function words out", () => {
    const { terms } = signatureOf(accountOf(morning));
    expect(terms.solheim).toBeGreaterThan(terms.year ?? 0);
    expect(terms.the).toBeUndefined();
  });

  it("keeps names, figures and what the title is about as sides of their own", () => {
    const { people, places, figures, focus } = signatureOf(accountOf(morning));
    expect(Object.keys(people)).toContain("solheim");
    expect(Object.keys(places)).toEqual(["ostrel"]);
    expect(Object.keys(figures)).toContain("2016");
    expect(focus.ostrel).toBeGreaterThan(0);
  });

  it("is not misled by words that objects inherit", () => {
    const odd = { constructor: 500, hasownproperty: 500 };
    expect(cosine(odd, signatureOf(accountOf(morning)).terms)).toBe(0);
  });

  it("is less like another when what they share is common to all candidates", () => {
    const [a, b] = [signatureOf(accountOf(morning)).terms, signatureOf(accountOf(evening)).terms];
    const left = new Map(Object.keys(a).map(term => [term, term in b ? 0.5 : 1]));
    expect(cosine(a, b, left)).toBeLessThan(cosine(a, b));
  });
});
