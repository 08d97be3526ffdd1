/**
 * Every character Discord's markup knows, wherever it stands: emphasis, code, spoilers, links, mentions, time stamps, custom emoji,
 * commands (`</name:id>`) and guides (`<id:…>`). Its parser takes a backslash before any of them as "this character, as it is".
 */
const ANYWHERE = /[\\`*_~|<>@#[\]]/gu;
/** What makes an address of a word: broken after the scheme, it is no link. */
const ADDRESS = /:(?=\/\/)/gu;
/** What is markup only where a line begins: lists and `-#`. */
const OPENING = /^(\s*)([-+])/u;
const NUMBERED = /^(\s*\d+)([.)])(?=\s)/u;

/** Text from outside, in one line, as text: nothing of it is markup, mentions anyone or links anywhere. */
export const escapeText = (text: string): string =>
  text
    .replace(ANYWHERE, "\\$&")
    .replace(ADDRESS, "\\:")
    .replace(OPENING, "$1\\$2")
    .replace(NUMBERED, "$1\\$2");

/** The label of a link. Square brackets would end it, whatever stands before them, so they are round ones. */
export const escapeLabel = (text: string): string =>
  escapeText(text.replaceAll("[", "(").replaceAll("]", ")"));

/**
 * An address as the second half of a link: what would end it there is percent-encoded, and nothing else, because the words a text
 * fragment names (`#:~:text=`) have to stay what they are.
 */
export const escapeAddress = (url: string): string =>
  url.replace(
    /[()<>[\]\\\s`|]/gu,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
