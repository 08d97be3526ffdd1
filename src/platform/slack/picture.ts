import { createHash } from "node:crypto";
import { bareLines } from "../../card/bare.ts";
import type { Card, Picture } from "../../card/card.ts";
import { messageOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { type Call, textAt } from "./call.ts";
import { failureWords } from "./failure.ts";
import type { Outward } from "./outward.ts";

/** Draws a picture as PNG. */
export type Draw = (picture: Picture) => Promise<Uint8Array>;

/** Ids of the pictures of a card, each uploaded once a workspace. A picture that cannot be had is left out: its words stand there then. */
export type Pictures = (card: Card, space: string, call: Call) => Promise<ReadonlyMap<Picture, string>>;

const AT_HAND = 200;

export function picturesOf(draw: Draw | null, outward: Outward, log: Log): Pictures {
  const uploaded = new Map<string, Promise<string | null>>();
  return async (card, space, call) => {
    const found = new Map<Picture, string>();
    if (draw === null) return found;
    for (const block of card.blocks) {
      if (block.type !== "picture") continue;
      const { picture } = block;
      const key = `${space} ${createHash("sha256").update(JSON.stringify(picture)).digest("base64url")}`;
      const words = bareLines(block.alternative).join("; ").slice(0, 1000);
      const id = await (uploaded.get(key) ??
        uploaded.set(key, upload(picture, words, draw, outward, call, log)).get(key));
      if (id === null || id === undefined) uploaded.delete(key);
      else found.set(picture, id);
      const [oldest] = uploaded.keys();
      if (uploaded.size > AT_HAND && oldest !== undefined) uploaded.delete(oldest);
    }
    return found;
  };
}

/** Three steps: an address to send to, the bytes, and that they are complete (docs.slack.dev/messaging/working-with-files). */
async function upload(
  picture: Picture,
  alternative: string,
  draw: Draw,
  outward: Outward,
  call: Call,
  log: Log,
): Promise<string | null> {
  try {
    const bytes = await draw(picture);
    const filename = `${picture.kind}.png`;
    const place = await call("files.getUploadURLExternal", {
      filename,
      length: bytes.length,
      alt_txt: alternative,
    });
    if (!place.ok) throw new Error(failureWords(place.failure));
    const [url, id] = [textAt(place.data, "upload_url"), textAt(place.data, "file_id")];
    const body = new Uint8Array(bytes);
    if (!(await outward(url, body, "image/png"))) throw new Error("the upload was refused");
    const files = [{ id, title: picture.title }];
    const done = await call("files.completeUploadExternal", { files });
    if (!done.ok) throw new Error(failureWords(done.failure));
    return id;
  } catch (error) {
    log.warn({}, `a picture is shown in words: ${messageOf(error)}`);
    return null;
  }
}
