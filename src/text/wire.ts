import type { Document } from "./document.ts";
import { AGENCIES } from "./lexicon/agencies.ts";

/** Characters at the beginning and at the end of a text in which credits stand. */
const HEAD = 160;
const TAIL = 500;

const forms = AGENCIES.flatMap(([name, list]) => list.map(form => ({ name, form })));
const agencyOf = new Map(forms.map(({ name, form }) => [form, name]));
const any = forms
  .map(({ form }) => RegExp.escape(form))
  .sort((a, b) => b.length - a.length)
  .join("|");
const agency = `(?:the )?(${any})`;

/** "PORT LOWE, March 4 (Reuters) - ", "(AP) —": the credit of a dateline. */
const DATELINE = new RegExp(`\\((?:the )?(${any})\\)\\s*(?:[-–—:]|$)`, "mu");
/** "By Ann Lee, Reuters", "Associated Press". */
const BYLINE = new RegExp(`(?:^|[\\s,/|(])${agency}(?=$|[\\s,/|).])`, "giu");
/** "© 2024 Reuters", "Copyright The Associated Press", "Source: AFP", "AP contributed to this report". */
const FOOT = [
  new RegExp(`(?:©|\\(c\\)|copyright)\\s*(?:\\d{4}\\s*)?(?:by )?${agency}\\b`, "giu"),
  new RegExp(`^\\s*[([—–-]*(?:source|with|from|via|credit)s?:?\\s+${agency}\\s*[)\\].]*\\s*$`, "gimu"),
  new RegExp(
    `\\b${agency}(?: writers?| reporters?)?\\b[^.\\n]{0,60} contributed to this (?:report|story|article)`,
    "giu",
  ),
  new RegExp(`^\\s*[([—–-]+\\s*${agency}\\s*[)\\]]*\\s*$`, "gimu"),
];

/** Agencies a document credits, in its dateline, its byline or at its foot; the outlet itself left out. */
export function wireCredits({
  text,
  byline,
  outlet,
}: Pick<Document, "text" | "byline" | "outlet">): readonly string[] {
  const found = [
    DATELINE.exec(text.slice(0, HEAD))?.[1],
    ...[...(byline ?? "").matchAll(BYLINE)].map(match => match[1]),
    ...FOOT.flatMap(form => [...text.slice(-TAIL).matchAll(form)].map(match => match[1])),
  ];
  const names = found.flatMap(form => (form === undefined ? [] : (nameOf(form) ?? [])));
  const own = outlet?.toLowerCase() ?? "";
  return [...new Set(names)].filter(name => !own.includes(name.toLowerCase()));
}

/** Short forms count only as they are written: "ap" and "tt" are no agencies. */
function nameOf(form: string): string | null {
  const exact = agencyOf.get(form);
  if (exact !== undefined) return exact;
  const folded = forms.find(one => one.form.length > 4 && one.form.toLowerCase() === form.toLowerCase());
  return folded?.name ?? null;
}

/** The document with the agencies it credits among the outlets it relies on. */
export function credited(document: Document): Document {
  const known = new Set(document.via.map(name => name.toLowerCase()));
  const added = wireCredits(document).filter(name => !known.has(name.toLowerCase()));
  return added.length === 0 ? document : { ...document, via: [...document.via, ...added] };
}
