import { type Case, utf8 } from "./case.ts";
import { encoded, wide } from "./encodings.ts";
import { FORMATS, NO_FIELDS } from "./formats.ts";

const TEXTS: Readonly<Record<string, string>> = {
  "iso-8859-1": "Fähre für Ångström",
  "windows-1252": "“Fähre” – für 5 €",
  "iso-8859-2": "Łódź płaci čtyři",
  "windows-1250": "Łódź „płaci” čtyři",
  "windows-1251": "Паром стоит в порту",
  "koi8-r": "Паром стоит в порту",
  "iso-8859-5": "Паром стоит в порту",
  "windows-1253": "Το πλοίο μένει",
  "iso-8859-7": "Το πλοίο μένει",
  "windows-1254": "Gemi limanda kalıyor ş",
  "windows-1255": "הספינה בנמל",
  "windows-1256": "السفينة في الميناء",
  shift_jis: "フェリーは港にいる",
  "euc-jp": "フェリーは港にいる",
  gb18030: "渡轮停在港口",
  big5: "渡輪停在港口",
  "euc-kr": "배는 항구에 있다",
};
const write = (title: string, declaration: string, format = "RSS 2.0"): string =>
  FORMATS[format]!({ ...NO_FIELDS, title, link: "https://vale.example/1" }, declaration);
const declared = (label: string): string => `<?xml version="1.0" encoding="${label}"?>`;

/** Encodings by declaration, by header, by mark, and against what is declared. */
export function encodings(): readonly Case[] {
  const legacy = Object.entries(TEXTS).flatMap(([label, title]): readonly Case[] => [
    { name: `${label}, declared`, bytes: encoded(write(title, declared(label)), label), first: { title } },
    {
      name: `${label}, by the header`,
      bytes: encoded(write(title, "", "Atom 1.0"), label),
      charset: label,
      first: { title },
    },
  ]);
  const title = "“Fähre” – für 5 € 渡轮";
  const text = write(title, '<?xml version="1.0"?>');
  const one = (name: string, bytes: Uint8Array<ArrayBuffer>, charset?: string): Case => ({
    name,
    bytes,
    first: { title },
    ...(charset !== undefined && { charset }),
  });
  const marked = utf8(`\ufeff${text}`);
  return [
    ...legacy,
    one("UTF-8, nothing said", utf8(text)),
    one("UTF-8 with a mark", marked),
    one("UTF-8 with a mark, declared otherwise", utf8(`\ufeff${write(title, declared("iso-8859-1"))}`)),
    one("UTF-8, declared as Latin", utf8(write(title, declared("iso-8859-1")))),
    one("UTF-8, the header says Latin", utf8(text), "iso-8859-1"),
    one("UTF-8, the header says nonsense", utf8(text), "x-unknown"),
    one("UTF-8, declared as UTF-16", utf8(write(title, declared("utf-16")))),
    one("UTF-16LE with a mark", wide(text, 2, true, true)),
    one("UTF-16BE with a mark", wide(text, 2, false, true)),
    one("UTF-16LE without a mark", wide(text, 2, true, false)),
    one("UTF-16BE without a mark", wide(text, 2, false, false)),
    one("UTF-32LE with a mark", wide(text, 4, true, true)),
    one("UTF-32BE with a mark", wide(text, 4, false, true)),
    {
      name: "Windows-1252, declared as UTF-8",
      bytes: encoded(write("“Fähre” – 5 €", declared("utf-8")), "windows-1252"),
      first: { title: "“Fähre” – 5 €" },
    },
  ];
}
