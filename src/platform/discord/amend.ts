import { createHash } from "node:crypto";
import { RequestMethod, Routes } from "discord.js";
import { CallError, CODE, failureIn } from "./failure.ts";
import { messageIdOf, placesIn } from "./progress.ts";
import type { Rendered } from "./render.ts";
import type { Call } from "./rest.ts";
import { bodyOf, sendPart } from "./send.ts";

interface Place {
  readonly channel: string;
  readonly message: string;
}

async function edit(
  call: Call,
  { channel, message }: Place,
  body: object,
  files: Rendered["parts"][number]["files"],
) {
  await call({
    method: RequestMethod.Patch,
    route: Routes.channelMessage(channel, message),
    // The pictures of the message are those of this edit.
    body: { ...body, attachments: files.map(({ name }, id) => ({ id, filename: name })) },
    files,
    repeatable: true,
  });
}

/** Edits, opening the thread again where Discord archived it meanwhile. */
async function editReopening(
  call: Call,
  place: Place,
  body: object,
  files: Rendered["parts"][number]["files"],
) {
  try {
    await edit(call, place, body, files);
  } catch (error) {
    const failure = failureIn(error);
    if (failure.kind !== "refused" || failure.code !== CODE.archived) throw error;
    await call({
      method: RequestMethod.Patch,
      route: Routes.channel(place.channel),
      body: { archived: false },
      repeatable: true,
    });
    await edit(call, place, body, files);
  }
}

/** A part that is not needed any more goes; that it is gone already is fine. */
async function remove(call: Call, { channel, message }: Place): Promise<void> {
  try {
    await call({
      method: RequestMethod.Delete,
      route: Routes.channelMessage(channel, message),
      repeatable: true,
    });
  } catch (error) {
    const failure = failureIn(error);
    if (failure.kind !== "refused" || failure.code !== CODE.unknownMessage) throw error;
  }
}

const GONE = "That message was not posted here, so it cannot be changed.";

/** Names what an amended message needs more room for: the same over repeats of the same amendment. */
const keyOf = (messageId: string): string =>
  `e${createHash("sha256").update(messageId).digest("base64url").slice(0, 19)}`;

/**
 * Puts another card in the place of a posted one: parts are edited, added behind the last one, or removed.
 * @returns the id it has now. @throws CallError
 */
export async function amendParts(call: Call, messageId: string, rendered: Rendered): Promise<string> {
  const places = placesIn(messageId);
  const last = places.at(-1);
  if (last === undefined)
    throw new CallError({ kind: "refused", code: CODE.unknownMessage, status: 404, reason: GONE });
  const key = keyOf(messageId);
  const parts = rendered.parts.length;
  const now: string[] = [];
  for (const [part, content] of rendered.parts.entries()) {
    const place = places[part];
    const label = { key, part, parts };
    if (place !== undefined) {
      await editReopening(call, place, bodyOf(content, label), content.files);
      now.push(`${place.channel}/${place.message}`);
    } else now.push(await sendPart(call, last.channel, content, label, null));
  }
  for (const place of places.slice(parts)) await remove(call, place);
  return messageIdOf(now);
}
