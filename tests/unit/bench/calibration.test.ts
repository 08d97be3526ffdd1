import { expect, test } from "vitest";
import { brier, calibrationError } from "../../../bench/quality/calibration.ts";
import { errorRows } from "../../../bench/quality/errors.ts";

const many = (count: number, chance: number, right: number) =>
  Array.from({ length: count }, (_, i) => ({ chance, right: i < right }));

test("chances that come true as often as stated have no calibration error", () => {
  expect(calibrationError([...many(10, 0.9, 9), ...many(10, 0.3, 3)])).toBeCloseTo(0);
});

test("too sure and too unsure both count, each by how many it concerns", () => {
  expect(calibrationError([...many(30, 0.95, 15), ...many(10, 0.25, 5)])).toBeCloseTo(0.4);
});

test("the Brier score is the mean squared distance from what came true", () => {
  expect(brier([...many(1, 0.8, 1), ...many(1, 0.8, 0)])).toBeCloseTo((0.04 + 0.64) / 2);
});

test("an error is counted once, in its class and type", () => {
  const text = "Dahl said that it rained. Holm said that it snowed. Berg said yes. The sun shone all day.";
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const quote = (source: string, words: string) => ({
    spans: [at(words)],
    source: [at(source)],
    type: "indirect" as const,
  });
  const gold = [quote("Dahl", "that it rained"), quote("Holm", "that it snowed"), quote("Berg", "yes")];
  const made = [
    quote("Holm", "that it rained"),
    quote("Holm", "it snowed. Berg said yes"),
    quote("sun", "all day"),
  ];
  const lines: string[] = [];
  const rows = errorRows("s", [{ id: "a", text, quotes: gold }], [{ id: "a", quotes: made }], line => {
    lines.push(line);
  });
  const counts = Object.fromEntries(rows.map(({ name, values }) => [name, values[0]]));
  expect(counts).toMatchObject({
    "all attributions: missed cue": 0,
    "all attributions: wrong span": 2,
    "all attributions: wrong speaker": 1,
    "all attributions: false quote": 1,
  });
  expect(lines).toHaveLength(4);
});
