import { plain } from "../../../src/card/plain.ts";
import { messageOf, SourceError } from "../../../src/errors.ts";
import type { Platform } from "../../../src/platform/platform.ts";

/** The client of the fake chat in server.ts. */
export function postPlatform(url: string): Platform {
  const ask = async (path: string, body: object | null): Promise<string | null> => {
    const response = await fetch(`${url}${path}`, {
      ...(body !== null && { method: "POST", body: JSON.stringify(body) }),
    });
    const { id } = (await response.json()) as { readonly id: string | null };
    return id;
  };
  return {
    start: async () => undefined,
    stop: async () => undefined,
    async post(to, card, key) {
      try {
        const id = await ask("/post", { channel: to.channel, key, text: plain(card) });
        return { status: "sent", messageId: id ?? key };
      } catch (error) {
        return { status: "unknown", reason: messageOf(error) };
      }
    },
    async find(_, key) {
      try {
        return await ask(`/find?key=${key}`, null);
      } catch (error) {
        throw new SourceError(messageOf(error));
      }
    },
    amend: async (_, messageId) => ({ status: "sent", messageId }),
  };
}
