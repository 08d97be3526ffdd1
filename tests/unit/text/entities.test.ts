import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entitiesIn, named, person } from "./found.ts";

describe("organisations, places and groups", () => {
  test.each([
    [
      "an acronym after its name",
      "The Nordic Fisheries Agency (NFA) closed the bay. The NFA will decide in May.",
      "organisation",
      ["Nordic Fisheries Agency"],
    ],
    [
      "names with 'of' and 'for'",
      "The Ministry of Trade and the Institute for Polar Research agreed.",
      "organisation",
      ["Ministry of Trade", "Institute for Polar Research"],
    ],
    ["a metonym", "The White House did not reply.", "organisation", ["White House"]],
    [
      "a company by its first word",
      "Shares in Brightwater Foods rose. Brightwater will expand.",
      "organisation",
      ["Brightwater Foods"],
    ],
    [
      "a country under two names",
      "The US and Britain signed. The United States will pay.",
      "place",
      ["United States", "Britain"],
    ],
    ["a town before its country", "He was born in Larvik, Norway.", "place", ["Larvik", "Norway"]],
    ["members of a party", "Republicans objected.", "group", ["Republicans"]],
  ] as const)("%s", (_, text, kind, names) => {
    expect(named(text, kind)).toEqual(names);
  });

  test("what only describes is no mention", () => {
    expect(named("US-made arms reached the port.", "place")).toEqual([]);
  });
});

describe("descriptions", () => {
  const nominals = (text: string, name: string): readonly string[] =>
    person(text, name)
      .mentions.filter(({ kind }) => kind === "nominal")
      .map(({ span }) => text.slice(span.start, span.end));

  test.each([
    [
      "by country and role",
      "Norwegian President Karin Dahl flew in. The Norwegian leader smiled.",
      "Karin Dahl",
      ["The Norwegian leader"],
    ],
    [
      "by role",
      "Senator Karin Dahl and Mayor Peter Holm met. The senator smiled.",
      "Karin Dahl",
      ["The senator"],
    ],
    [
      "by age",
      "Then Ana Ruiz scored. The 24-year-old striker wept.",
      "Ana Ruiz",
      ["The 24-year-old striker"],
    ],
    [
      "not when two fit",
      "President Karin Dahl met President Peter Holm. The president smiled.",
      "Karin Dahl",
      [],
    ],
    [
      "not of another country",
      "Norwegian President Karin Dahl flew in. The Danish president smiled.",
      "Karin Dahl",
      [],
    ],
    [
      "a company",
      "Nordline Shipping lost money. The company will close two routes.",
      "Nordline Shipping",
      ["The company"],
    ],
    [
      "a council",
      "Larvik Town Council met on Monday. The council agreed.",
      "Larvik Town Council",
      ["The council"],
    ],
  ])("%s", (_, text, name, expected) => {
    expect(nominals(text, name)).toEqual(expected);
  });
});

test("every name, alias and mention is a slice of the text, in order, and ids are indices", () => {
  const words = [
    "President",
    "Karin",
    "Dahl",
    "’s",
    "said",
    "the",
    "of",
    "Council",
    ",",
    ".",
    "U.S.",
    "-",
    "“",
    "”",
    "who",
    "London",
    "van",
    "\n",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), parts => {
      const text = parts.join(" ");
      entitiesIn(text).forEach(({ id, name, aliases, roles, mentions }, index) => {
        expect(id).toBe(index);
        for (const form of [name, ...aliases]) expect(text).toContain(form);
        for (const { span } of [...roles, ...mentions]) expect(span.start).toBeLessThan(span.end);
        expect(mentions.every(({ span }, i) => i === 0 || mentions[i - 1]!.span.start <= span.start)).toBe(
          true,
        );
      });
    }),
    { numRuns: 60 },
  );
});
