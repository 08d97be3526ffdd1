import { scaleUtc } from "d3-scale";
import type { Picture } from "../card/card.ts";
import { rangeWords } from "../card/when.ts";
import { HEADING, INK, MARGIN, WIDTH, wrapped } from "./ink.ts";
import { dot, letters, line, sheet } from "./svg.ts";

type Timeline = Extract<Picture, { readonly kind: "timeline" }>;
type Mark = Timeline["marks"][number];

const TITLE = 34;
const TEXT = 27;
const SMALL = 22;
const LEADING = 1.32;
/** Between the text of one mark and the next, at least; the line grows by as much again where more time lies between them. */
const GAP = 26;
const STRETCH = 90;
const AXIS = MARGIN + 8;
const LEFT = AXIS + 34;

/** Dated marks down a line, distances growing with the time between them; what is planned is hollow. */
export function timelineSvg({ title, marks }: Timeline): string {
  const head = wrapped(title, TITLE * HEADING, WIDTH - 2 * MARGIN);
  const top = MARGIN + head.length * TITLE * LEADING + GAP;
  const placed = placedMarks([...marks].sort(byDay), top);
  const bottom = (placed.at(-1)?.end ?? top) + MARGIN;
  const [first, last] = [placed[0], placed.at(-1)];
  return sheet(title, bottom, [
    ...head.map((words, at) =>
      letters(words, { x: MARGIN, y: MARGIN + TITLE * (0.9 + at * LEADING), size: TITLE, bold: true }),
    ),
    ...(first === undefined || last === undefined
      ? []
      : [line(AXIS, first.y + SMALL / 2, AXIS, last.y + SMALL / 2, INK.hair, 4)]),
    ...placed.flatMap(shapes),
  ]);
}

interface Placed {
  readonly mark: Mark;
  readonly lines: readonly string[];
  /** Top and bottom of its text. */
  readonly y: number;
  readonly end: number;
}

/** Each mark below the one before, by the time between them: the whole line is stretched by as much as the longest gap asks for. */
function placedMarks(marks: readonly Mark[], top: number): readonly Placed[] {
  const days = marks.map(({ from }) => dayOf(from));
  const gaps = days.map((day, at) => (at === 0 ? 0 : day - (days[at - 1] ?? day)));
  const stretch = scaleUtc()
    .domain([new Date(0), new Date(Math.max(1, ...gaps))])
    .range([0, STRETCH]);
  const placed: Placed[] = [];
  let y = top;
  marks.forEach((mark, at) => {
    y += stretch(new Date(gaps[at] ?? 0));
    const lines = wrapped(mark.label, TEXT, WIDTH - LEFT - MARGIN);
    const end = y + SMALL * LEADING + lines.length * TEXT * LEADING;
    placed.push({ mark, lines, y, end });
    y = end + GAP;
  });
  return placed;
}

function shapes({ mark, lines, y }: Placed): readonly string[] {
  const date = rangeWords(mark.from, mark.to);
  return [
    dot(AXIS, y + SMALL / 2, 9, mark.planned ? INK.paper : INK.accent),
    letters(mark.planned ? `${date} (planned)` : date, {
      x: LEFT,
      y: y + SMALL * 0.85,
      size: SMALL,
      color: INK.soft,
      bold: true,
    }),
    ...lines.map((words, at) =>
      letters(words, { x: LEFT, y: y + SMALL * LEADING + TEXT * (0.9 + at * LEADING), size: TEXT }),
    ),
  ];
}

const byDay = (a: Mark, b: Mark): number => dayOf(a.from) - dayOf(b.from);

/** The first moment an ISO day, month, quarter or year can mean. */
function dayOf(iso: string): number {
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(iso);
  const day = quarter === null ? iso : `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, "0")}`;
  const time = Date.parse(day.slice(0, 10));
  return Number.isNaN(time) ? 0 : time;
}
