import type { Picture } from "../card/card.ts";
import { quotedSvg } from "./quoted.ts";
import { timelineSvg } from "./timeline.ts";

/** A picture as SVG, drawn from its data alone: it loads nothing and runs nothing. */
export function svgOf(picture: Picture): string {
  switch (picture.kind) {
    case "timeline":
      return timelineSvg(picture);
    case "quoted":
      return quotedSvg(picture);
  }
}
