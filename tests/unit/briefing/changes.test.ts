import { describe, expect, it } from "vitest";
import { changesOf } from "../../../src/briefing/changes.ts";
import { pressroom } from "../../fake/pressroom.ts";

/** A paper's opening, which keeps the documents in one story, and one more sentence. */
const paper = (sentence: string): string =>
  [
    "A landslide buried the mountain road between Sorvik and Hamna on Monday, the Sorvik fire brigade said.",
    "Rescuers of the Sorvik fire brigade dug through the mud of the mountain road near Hamna.",
    sentence,
  ].join("\n\n");

/** What the second paper, a day later, changes for a channel that was told the first. */
async function changes(
  before: string,
  after: string,
): Promise<readonly (readonly [string, string | null])[]> {
  const room = await pressroom();
  const title = "Landslide buries the mountain road to Hamna";
  await room.file(
    paper(before),
    { title, outlet: "Sorvik Post", published: "2031-03-04" },
    "2031-03-04T05:00:00Z",
  );
  await room.brief("2031-03-04T07:00:00Z");
  const story = await room.file(
    paper(after),
    { title, outlet: "Coast Radio", published: "2031-03-05" },
    "2031-03-05T05:00:00Z",
  );
  expect(story.sources).toHaveLength(2);
  const { fresh } = changesOf(story, room.told, { from: "", cooled: "" });
  return fresh.map(({ change, before: earlier }) => [change, earlier?.words.text ?? null]);
}

describe("a figure", () => {
  it.each([
    ["Three people were killed in the landslide.", "Five people were killed in the landslide."],
    [
      "At least 12 people were injured.",
      "At least 19 people were injured in the landslide, the brigade said.",
    ],
    [
      "The repairs will cost 30 million crowns.",
      "The repairs will cost 45 million crowns, said the road agency.",
    ],
  ])("that moved is told with the one before: %s", async (before, after) => {
    expect(await changes(before, after)).toContainEqual(["figure", before]);
  });

  it.each([
    [
      "of another thing",
      "Three people were killed in the landslide.",
      "Five people were rescued from their cars.",
    ],
    [
      "of another unit",
      "The repairs will cost 30 million crowns.",
      "The repairs will cost 45 million dollars.",
    ],
    [
      "said roughly of the same",
      "The repairs will cost 29 million crowns.",
      "The repairs will cost about 30 million crowns.",
    ],
    ["that was a floor and still is", "Nineteen people were injured.", "More than 15 people were injured."],
  ])("is no change when it is %s", async (_, before, after) => {
    expect((await changes(before, after)).map(([change]) => change)).not.toContain("figure");
  });
});

describe("a date", () => {
  it("that moved is told with the one before", async () => {
    const before = "The mountain road will reopen on 20 March 2031.";
    const found = await changes(before, "The mountain road will reopen on 4 April 2031.");
    expect(found.map(([change]) => change)).toContain("date");
  });

  it("is no change when the words are a copy's and only the paper's day is another", async () => {
    const same = "A crane will lift the rocks from the road tomorrow morning.";
    expect(await changes(same, same)).toEqual([]);
  });
});
