import { scaleLinear } from "d3-scale";
import type { Picture } from "../card/card.ts";
import { HEADING, INK, MARGIN, textWidth, WIDTH, wrapped } from "./ink.ts";
import { box, letters, sheet } from "./svg.ts";

type Quoted = Extract<Picture, { readonly kind: "quoted" }>;

const TITLE = 34;
const TEXT = 27;
const LEADING = 1.32;
const BAR = 22;
const GAP = 22;

/** Who is quoted how often, as bars under their names. */
export function quotedSvg({ title, bars }: Quoted): string {
  const head = wrapped(title, TITLE * HEADING, WIDTH - 2 * MARGIN);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const room = WIDTH - 2 * MARGIN - textWidth(`  ${most}`, TEXT);
  const length = scaleLinear().domain([0, most]).range([0, room]);
  const shapes = head.map((words, at) =>
    letters(words, { x: MARGIN, y: MARGIN + TITLE * (0.9 + at * LEADING), size: TITLE, bold: true }),
  );
  let y = MARGIN + head.length * TITLE * LEADING + GAP;
  for (const { label, count } of bars) {
    for (const words of wrapped(label, TEXT, WIDTH - 2 * MARGIN)) {
      shapes.push(letters(words, { x: MARGIN, y: y + TEXT * 0.9, size: TEXT }));
      y += TEXT * LEADING;
    }
    shapes.push(box(MARGIN, y, Math.max(4, length(count)), BAR, INK.bar));
    shapes.push(
      letters(String(count), {
        ...{ x: MARGIN + length(count) + TEXT / 2, y: y + BAR * 0.9, size: TEXT },
        ...{ color: INK.accent, bold: true },
      }),
    );
    y += BAR + GAP;
  }
  return sheet(title, y - GAP + MARGIN, shapes);
}
