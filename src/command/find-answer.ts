import { counts } from "./find-count.ts";
import { dates } from "./find-date.ts";
import type { Indexed } from "./find-index.ts";
import { descriptions, manners } from "./find-manner.ts";
import type { Found } from "./find-part.ts";
import { people } from "./find-person.ts";
import { reasons, tellsItself } from "./find-reason.ts";
import { ages, causers, causes, tallies, unknownCause } from "./find-surface.ts";
import type { Asked } from "./find-terms.ts";
import { none, places, things } from "./find-thing.ts";
import { amounts, durations, isMeasure, isScore, valuesIn } from "./find-value.ts";

/** Words of one fact that are of the type a question expects and do not stand in it, best first. */
export function answersIn(asked: Asked, one: Indexed): Found[] {
  return byFocus(asked, one).sort((a, b) => b.suits - a.suits);
}

function byFocus(asked: Asked, one: Indexed): Found[] {
  const { known } = one;
  const { question } = asked;
  switch (question.focus) {
    case "person":
      return people(asked, known);
    case "thing":
      return things(asked, known);
    case "date":
      return dates(asked, one).filter(found => !tellsItself(asked, known, found));
    case "place":
      return places(asked, known);
    case "amount":
      return amounts(asked, known);
    case "count":
      return counts(asked, known);
    case "duration":
      return durations(asked, known);
    case "distance":
      return valuesIn(known, isMeasure);
    case "age":
      return ages(asked, known);
    case "score":
      return [...valuesIn(known, isScore), ...tallies(known)];
    case "manner":
      return manners(asked, known);
    case "description":
      return descriptions(asked, known);
    case "reason":
      return [
        ...unknownCause(asked, known),
        ...none(asked, known),
        ...(causers(asked, known) ?? [...reasons(known), ...causes(asked, known)]).filter(
          found => !tellsItself(asked, known, found),
        ),
      ];
    case "truth":
      return [];
  }
}
