import { describe, expect, test } from "vitest";
import { entitiesIn, named, person, rolesOf } from "./found.ts";

describe("people", () => {
  test.each([
    ["a title before the name", "President Elena Marsh flew home on Monday.", ["Elena Marsh"]],
    ["a form of address", "The report was read by Dr. Yusuf Adan.", ["Yusuf Adan"]],
    ["a court's form", "Judge Ellen Moss sent the jury home.", ["Ellen Moss"]],
    ["a sports form with an age", "The winner came from striker Ana Ruiz, 23, in extra time.", ["Ana Ruiz"]],
    ["initials", "The prize went to J.K. Lindqvist for her first novel.", ["J.K. Lindqvist"]],
    [
      "a surname that is also a firm",
      "Councillor Imelda Roche called it a mistake. Roche will meet the board on Monday.",
      ["Imelda Roche"],
    ],
    ["particles", "Mayor Pieter van der Meer opened the bridge.", ["Pieter van der Meer"]],
    ["a month as surname", "Theresa May met Karin Dahl in Bergen.", ["Theresa May", "Karin Dahl"]],
    [
      "a surname that is an office",
      "Larry King left. Mr. King said no, King said. The king agreed.",
      ["Larry King"],
    ],
    [
      "a first name that is also another word",
      "Stars like Karin Dahl, Will Holm and Ana Ruiz came.",
      ["Karin Dahl", "Will Holm", "Ana Ruiz"],
    ],
    [
      "not a team named after a place",
      "The Carolina Falcons and the Virginia Democrats met Karin Dahl.",
      ["Karin Dahl"],
    ],
    [
      "not a short form of a country",
      "Leaders said N. Korea would not listen to Karin Dahl.",
      ["Karin Dahl"],
    ],
    ["two in a row", "Karin Dahl and Peter Holm signed the deal.", ["Karin Dahl", "Peter Holm"]],
  ])("%s", (_, text, names) => {
    expect(named(text, "person")).toEqual(names);
  });

  test.each([
    ["an administration", "The Marsh administration cut the tax. President Elena Marsh signed it."],
    ["an office", "Elena Marsh was ill. Marsh’s office confirmed the trip."],
  ])("%s is an organisation of its own, its owner is named in it", (_, text) => {
    const bodies = named(text, "organisation");
    expect(bodies.some(name => /administration|office/.test(name))).toBe(true);
    const { mentions } = person(text, "Elena Marsh");
    expect(mentions.filter(({ kind }) => kind === "name")).toHaveLength(2);
  });

  test("a surname that is an office is the person's, the office in lower case is not", () => {
    const text = "Brian Baker spoke. “We wait,” Baker said. Mr. Baker nodded. The baker on the square slept.";
    expect(person(text, "Brian Baker").mentions.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "Brian Baker",
      "Baker",
      "Baker",
    ]);
  });

  test("a nickname is the same person's, the plain form of the name is shown", () => {
    const text = "Wilhelmina “Billie” Strand died. Billie Strand was 93. Strand drew.";
    expect(named(text, "person")).toEqual(["Billie Strand"]);
  });

  test("a title means whoever of that gender was named in full just before", () => {
    const text =
      "Billie Strand drew. Billie Strand, a woman, slept. Her daughter, Hester Strand, spoke. “She left,” Ms Strand said.";
    expect(person(text, "Hester Strand").mentions.filter(({ kind }) => kind === "name")).toHaveLength(2);
  });

  test("a possessive mark is never part of a name", () => {
    const text = "Karin Dahl’s plan failed. Critics of Dahl's plan cheered.";
    const names = entitiesIn(text).flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names).toEqual(["Karin Dahl", "Dahl"]);
  });

  test("an ordinary word that opens a sentence is nobody", () => {
    const text =
      "Addressing Karin Dahl, he nodded. Presidents come and go. History will tell. Stay calm, said Dahl.";
    expect(named(text, "person")).toEqual(["Karin Dahl"]);
  });

  test("a headline in capitals names those whom the text names", () => {
    const text =
      "Dahl Wins Again As Holm Concedes Defeat\n\nKarin Dahl won. Peter Holm conceded. The wins were narrow.";
    expect(person(text, "Karin Dahl").mentions).toHaveLength(2);
    expect(person(text, "Peter Holm").mentions).toHaveLength(2);
    expect(named(text, "person")).toHaveLength(2);
  });

  test("surname, title and full form are aliases of the longest name", () => {
    const text = "Norwegian Minister Karin Dahl spoke first. Ms Dahl left early. Dahl was tired.";
    expect(person(text, "Karin Dahl").aliases).toEqual(["Norwegian Minister Karin Dahl", "Ms Dahl", "Dahl"]);
  });

  test("relatives of one surname are kept apart, and the bare surname means the one named so far", () => {
    const text = "Karin Dahl won the seat. Dahl thanked her team. Her brother, Peter Dahl, ran the campaign.";
    expect(person(text, "Karin Dahl").mentions).toHaveLength(2);
    expect(person(text, "Peter Dahl").mentions).toHaveLength(1);
  });

  test("a form of address tells relatives apart", () => {
    const text = "Karin Dahl and Peter Dahl run the farm. Mr Dahl milks the cows.";
    expect(person(text, "Peter Dahl").mentions).toHaveLength(2);
  });

  test.each([
    ["Ms Robin Falk spoke.", "Robin Falk", "f"],
    ["Congressman Robin Falk spoke.", "Robin Falk", "m"],
    ["Robin Falk, an actress, spoke.", "Robin Falk", "f"],
    ["Minister Robin Falk spoke.", "Robin Falk", null],
    ["Karin Falk spoke.", "Karin Falk", "f"],
  ])("gender: %s", (text, name, gender) => {
    expect(person(text, name).gender).toBe(gender);
  });
});

describe("roles", () => {
  test.each([
    [
      "before the name",
      "Former Norwegian Foreign Minister Karin Dahl resigned.",
      "Karin Dahl",
      ["Former Norwegian Foreign Minister"],
    ],
    [
      "before a comma",
      "“No,” said the union’s chief negotiator, Karin Dahl.",
      "Karin Dahl",
      ["the union’s chief negotiator"],
    ],
    [
      "after a comma",
      "Karin Dahl, managing director at Nordline, resigned.",
      "Karin Dahl",
      ["managing director at Nordline"],
    ],
    [
      "with a relative clause",
      "They freed Peter Holm, a Danish engineer who had served two years.",
      "Peter Holm",
      ["a Danish engineer who had served two years"],
    ],
    [
      "after an age",
      "Peter Holm, 41, a fisherman from Bergen, saw it.",
      "Peter Holm",
      ["a fisherman from Bergen"],
    ],
    [
      "by a verb",
      "Karin Dahl, who leads the seamen’s union, agreed.",
      "Karin Dahl",
      ["who leads the seamen’s union"],
    ],
    ["as a predicate", "Karin Dahl is the mayor of Bergen.", "Karin Dahl", ["the mayor of Bergen"]],
    [
      "with 'of' before the name",
      "Secretary of State Karin Dahl resigned.",
      "Karin Dahl",
      ["Secretary of State"],
    ],
    ["of a relative", "Her husband, Peter Holm, waited outside.", "Peter Holm", ["Her husband"]],
    ["none from a list", "Karin Dahl, striker Ana Ruiz and Peter Holm came.", "Karin Dahl", []],
  ])("%s", (_, text, name, roles) => {
    expect(rolesOf(text, name)).toEqual(roles);
  });

  test("a role says whether it is over and for whom it is held", () => {
    const text = "The ex-mayor met former UK Defense Secretary Peter Holm and Kremlin spokesman Oleg Dobrov.";
    expect(person(text, "Peter Holm").roles[0]).toMatchObject({ former: true, affiliation: "UK" });
    expect(person(text, "Oleg Dobrov").roles[0]).toMatchObject({ former: false, affiliation: "Kremlin" });
  });
});
