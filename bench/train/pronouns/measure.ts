import { statSync } from "node:fs";
import { pronounModelUrl } from "../../../src/text/model/pronoun/model.ts";
import { chosenByModel } from "../../../src/text/pronouns.ts";
import { most, type Row } from "../../table.ts";
import { type Article, resolveWith } from "./articles.ts";

const SECTION = "pronouns: he, she and their forms on PolNeAR dev, against CoreNLP";

/** Agreement with the silver chains: of the pronouns they put with a named person, and of those taken for somebody. */
export function measurePronouns(articles: readonly Article[]): Row[] {
  let [named, taken, agreed] = [0, 0, 0];
  for (const article of articles) {
    resolveWith(article, field => {
      const chosen = chosenByModel(field);
      const right = article.meant.get(field.pronoun.at);
      if (right === undefined) return chosen;
      if (right.size > 0) named++;
      if (chosen.referent === null) return chosen;
      taken++;
      if (right.has(chosen.referent)) agreed++;
      return chosen;
    });
  }
  const size = statSync(pronounModelUrl()).size / 1e6;
  return [
    { section: SECTION, name: "size of pronouns.bin", values: [size], unit: "MB", stated: most(0.2) },
    {
      section: SECTION,
      name: "of those with a named person: agreed",
      values: [(100 * agreed) / named],
      unit: "%",
    },
    {
      section: SECTION,
      name: "of those taken for somebody: agreed",
      values: [(100 * agreed) / taken],
      unit: "%",
    },
  ];
}
