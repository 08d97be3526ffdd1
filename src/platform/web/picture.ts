import { raw } from "hono/html";
import type { Picture } from "../../card/card.ts";
import { svgOf } from "../../picture/picture.ts";
import { type Html, html } from "./markup.ts";

/** A picture within the page: sharp in any size, and its words can be selected. `svgOf` escapes what comes from outside. */
export function pictureHtml(picture: Picture, alternative: string, isBeside: boolean): Html {
  const drawn = html`<figure class="picture" role="img" aria-label="${alternative}">${raw(svgOf(picture))}</figure>`;
  // Where the same stands in words beside it, who wants to see it opens it.
  return isBeside ? html`<details class="drawn"><summary>As a picture</summary>${drawn}</details>` : drawn;
}
