const ASCII = new TextDecoder("latin1");

/** Bytes looked through for a declaration of the encoding. */
const HEAD = 2048;

/**
 * Bytes of the web to text, as a browser would read them but without ever failing: a byte order mark wins, then UTF-8 where the
 * bytes prove it (servers often declare something older), then what the header, the XML declaration or a meta element says, and
 * Windows-1252 where nothing fits. Line ends become "\n".
 */
export function webText(bytes: Uint8Array, declared: string | null): string {
  return decodedAs(bytes, declared).replace(/\r\n?/g, "\n");
}

function decodedAs(bytes: Uint8Array, declared: string | null): string {
  const wide = wideEncoding(bytes);
  if (wide === "utf-32le" || wide === "utf-32be") return utf32(bytes, wide === "utf-32le");
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const utf8 = decoded(bytes, "utf-8", true);
  const label = declared ?? inside(bytes);
  // Pure ASCII says nothing: encodings like ISO-2022-JP hide behind it.
  if (utf8 !== null && (label === null || /[^\0-\x7f]/.test(utf8) || !bytes.includes(0x1b))) return utf8;
  return (
    (label === null || /^utf-?8$/i.test(label) ? null : decoded(bytes, label, false)) ??
    decoded(bytes, "windows-1252", false) ??
    ASCII.decode(bytes)
  );
}

function decoded(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

type Wide = "utf-32le" | "utf-32be" | "utf-16le" | "utf-16be";

/** Encodings of two and four bytes, by their byte order mark or by how "<" and the next character must look. */
function wideEncoding([a = 1, b = 1, c = 1, d = 1]: Uint8Array): Wide | null {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c))) return "utf-32be";
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return "utf-32le";
  if (a === 0x3c && b === 0 && d === 0) return "utf-16le";
  if (a === 0 && b === 0x3c && c === 0) return "utf-16be";
  return null;
}

function utf32(bytes: Uint8Array, little: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, little);
    parts.push(String.fromCodePoint(code > 0x10ffff ? 0xfffd : code));
  }
  return parts.join("").replace(/^\ufeff/, "");
}

/** The encoding the document itself names: an XML declaration, or a meta element. */
function inside(bytes: Uint8Array): string | null {
  const start = ASCII.decode(bytes.subarray(0, HEAD));
  const xml = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(start)?.[1];
  return xml ?? /<meta[^>]{0,200}charset=["']?\s*([\w.:-]{2,40})/i.exec(start)?.[1] ?? null;
}
