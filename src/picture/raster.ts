import { fileURLToPath } from "node:url";
import { renderAsync } from "@resvg/resvg-js";
import type { Picture } from "../card/card.ts";
import { FONT, WIDTH } from "./ink.ts";
import { svgOf } from "./picture.ts";

const fontFile = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${name}/NotoSans_${name}.ttf`));

/** A picture as PNG, twice as wide as a phone's column, with the fonts of its package and none of the machine's. */
export async function draw(picture: Picture): Promise<Uint8Array> {
  const rendered = await renderAsync(svgOf(picture), {
    fitTo: { mode: "width", value: WIDTH },
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFile("400Regular"), fontFile("600SemiBold")],
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
    },
  });
  return rendered.asPng();
}
