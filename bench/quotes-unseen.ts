import { existsSync } from "node:fs";
import { join } from "node:path";
import { readArticles } from "./quality/quotes.ts";
import { type Row, type Run, SHARED_ABSENT } from "./table.ts";
import { crossValidated } from "./train/quotes/cross.ts";
import { SHIPPED } from "./train/quotes/quotes.ts";

const SECTION = "PolNeAR train, cross-validated";
const PARTS = 3;

/**
 * Who said what in articles that the models have not seen: trains on two thirds of PolNeAR train and reads the rest, three times round
 * (`--quick`: once). Minutes; writes nothing.
 */
export const run: Run = async ({ quick, shared, say }) => {
  const file = join(shared, "corpus", "polnear-train.jsonl");
  if (!existsSync(file))
    return [{ section: SECTION, name: "quotes", values: [], unit: "", note: SHARED_ABSENT }];
  const scores = crossValidated(readArticles(file), SHIPPED, {
    parts: PARTS,
    tested: quick ? 1 : PARTS,
    say,
  });
  return (["speech", "quoted"] as const).flatMap((subset): Row[] => {
    const { iou50, joint, exact } = scores[subset];
    const note = `precision ${iou50.precision}, recall ${iou50.recall}, exact words ${exact.f}`;
    return [
      { section: SECTION, name: `${subset}: found, F`, values: [iou50.f], unit: "%", note },
      {
        section: SECTION,
        name: `${subset}: found with the right speaker span, F`,
        values: [joint.f],
        unit: "%",
      },
    ];
  });
};
