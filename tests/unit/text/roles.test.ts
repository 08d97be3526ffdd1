import { describe, expect, test } from "vitest";
import { read } from "../../../src/text/read.ts";
import type { Entity } from "../../../src/text/reading.ts";
import { documentOf } from "../../fake/document.ts";

const peopleIn = (text: string): readonly Entity[] =>
  read(documentOf(text, null)).entities.filter(({ kind }) => kind === "person");

const namesIn = (text: string): readonly string[] => peopleIn(text).map(({ name }) => name);

const rolesOf = (text: string, name: string): readonly string[] =>
  peopleIn(text)
    .filter(person => person.name === name)
    .flatMap(({ roles }) => roles.map(({ span }) => text.slice(span.start, span.end)));

describe("a role after a name is a noun phrase", () => {
  test.each([
    ["a clause", "After talks with Karin Dahl, the mayor of Ulm closed the bridge for a month.", []],
    ["another's name", "They wrote to Karin Dahl, the Speaker of the House Ana Ruiz and others.", []],
    ["an open possessive", "Karin Dahl, host of Radio Fjord’s “Morning Call,” left.", []],
    ["a second verb", "Karin Dahl, a retired teacher and runs a bakery in Ulm, left.", ["a retired teacher"]],
    ["a relative clause", "Karin Dahl, a nurse who led the strike, left.", ["a nurse who led the strike"]],
    ["a participle", "Karin Dahl, a driver accused of theft, left.", ["a driver accused of theft"]],
    ["an adverb first", "Karin Dahl, already the mayor of Ulm, left.", ["the mayor of Ulm"]],
    ["another noun's role word", "Karin Dahl, the official party line, left.", []],
    ["a bracket", "Karin Dahl, a lawyer at the Harbour Fund (HF), left.", ["a lawyer at the Harbour Fund"]],
  ])("%s", (_, text, roles) => {
    expect(rolesOf(text, "Karin Dahl")).toEqual(roles);
  });
});

test.each([
  ["a plural", "He wrote to his rivals Senator Karin Dahl and Mayor Ana Ruiz.", ["Senator"]],
  ["a time", "Last year Norwegian Minister Karin Dahl left.", ["Norwegian Minister"]],
])("%s before a role directly before a name is no part of it", (_, text, roles) => {
  expect(rolesOf(text, "Karin Dahl")).toEqual(roles);
});

test("what used to be is marked as over, also with an adverb", () => {
  const [person] = peopleIn("Karin Dahl, formerly the mayor of Ulm, left.");
  expect(person?.roles.map(({ former }) => former)).toEqual([true]);
});

describe("what no person is called", () => {
  test.each([
    ["a member of a union", "A court of a Member State may order it."],
    ["a party's event", "The Republican National Convention opened in the north."],
    ["an adviser's office", "They want a new National Security Advisor by May."],
    ["members of a party", "Many Republican Presidents tried it before."],
  ])("%s", (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe("one person", () => {
  test("with two family names is found again by the first of them", () => {
    const text =
      "Wanda Ibarra Castells took office. Ibarra left the hall. “It is over,” Ibarra Castells said.";
    expect(namesIn(text)).toEqual(["Wanda Ibarra Castells"]);
  });

  test("keeps the given name before an initial", () => {
    const text = "The judge was Jon G. Marsh. Chief Justice Jon G. Marsh agreed.";
    expect(namesIn(text)).toEqual(["Jon G. Marsh"]);
  });

  test("with an initial is the one of that letter, and Jr. is another", () => {
    const text = "J. Marsh met Jon Marsh and Karl Marsh. Jon Marsh Jr. left.";
    expect(namesIn(text)).toEqual(["J. Marsh", "Karl Marsh", "Jon Marsh Jr."]);
  });
});
