import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Secret } from "../../secret.ts";

/** Keeps an interaction's token at rest: with it anyone could answer in the bot's name for a quarter of an hour. */
export interface Seal {
  close(text: string, context: string): string;
  /** Null where it was sealed by another bot, for something else, or changed. */
  open(sealed: string, context: string): string | null;
}

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** The key comes from the bot's own token, so a database alone opens nothing, and there is no second key to set up. */
export function sealOf(token: Secret): Seal {
  const key = new Uint8Array(hkdfSync("sha256", token.reveal(), "", "onrecord interaction token", 32));
  return {
    close(text, context) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(context));
        decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString(
          "utf8",
        );
      } catch {
        return null;
      }
    },
  };
}
