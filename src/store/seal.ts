import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ConfigError } from "../errors.ts";
import type { Secret } from "../secret.ts";

/** AES-256-GCM as NIST SP 800-38D has it: a fresh 96-bit nonce per sealing, a 128-bit tag. Laid out as nonce, tag, ciphertext. */
const CIPHER = "aes-256-gcm";
const KEY = 32;
const NONCE = 12;
const TAG = 16;

/** Closes and opens small texts; `place` is authenticated with them, so that what was moved elsewhere does not open. */
export interface Seal {
  close(text: string, place: string): Uint8Array;
  /** @throws ConfigError when the key is another one, or the bytes or their place were changed. */
  open(sealed: Uint8Array, place: string): string;
}

const ADVICE =
  "Set ONRECORD_KEY to 32 random bytes in base64 (openssl rand -base64 32) and keep it with your backups.";

/**
 * @param key 32 bytes in base64 or as 64 hexadecimal digits; null: nothing can be sealed.
 * @throws ConfigError when the key is malformed.
 */
export function sealOf(key: Secret | null): Seal {
  const bytes = key === null ? null : keyBytes(key);
  const needed = (): Buffer => {
    if (bytes !== null) return bytes;
    throw new ConfigError(`A secret has to be kept, and there is no key to encrypt it with. ${ADVICE}`);
  };
  return {
    close: (text, place) => close(text, place, needed()),
    open: (sealed, place) => open(Buffer.from(sealed), place, needed()),
  };
}

function close(text: string, place: string, key: Buffer): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(sealed: Buffer, place: string, key: Buffer): string {
  const nonce = sealed.subarray(0, NONCE);
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch (error) {
    throw new ConfigError(
      "A stored secret does not open with this ONRECORD_KEY, or was changed. Put back the key it was stored with, or install the bot there again.",
      { cause: error },
    );
  }
}

function keyBytes(key: Secret): Buffer {
  const text = key.reveal().trim();
  const bytes = /^[0-9a-f]{64}$/iu.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  const spelled = /^[0-9a-f]{64}$/iu.test(text) || /^[A-Za-z0-9+/]{43}=?$/u.test(text);
  if (spelled && bytes.length === KEY) return bytes;
  throw new ConfigError(`ONRECORD_KEY is not a key. ${ADVICE}`);
}
