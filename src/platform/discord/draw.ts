import type { Card, Picture } from "../../card/card.ts";
import type { DiscordLog } from "./log.ts";

/** Draws a picture as PNG. */
export type Draw = (picture: Picture) => Promise<Uint8Array>;

/** Every picture of a card, drawn. One that cannot be drawn is told in words instead. */
export async function drawnOf(
  card: Card,
  draw: Draw | null,
  log: DiscordLog,
): Promise<ReadonlyMap<Picture, Uint8Array>> {
  const drawn = new Map<Picture, Uint8Array>();
  if (draw === null) return drawn;
  for (const block of card.blocks) {
    if (block.type !== "picture") continue;
    try {
      drawn.set(block.picture, await draw(block.picture));
    } catch (error) {
      log.warn({ err: error }, "a picture could not be drawn, so it is told in words");
    }
  }
  return drawn;
}
