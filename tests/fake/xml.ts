/** True when tags are balanced and text holds no bare mark: enough of XML for what we draw ourselves. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<(\/?)([a-z]+)(?:\s[a-zA-Z0-9:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (!isText(xml.slice(at, match.index))) return false;
    at = match.index + match[0].length;
    const [, close, name, empty] = match;
    if (close === "/" && open.pop() !== name) return false;
    if (close === "" && empty === "") open.push(name ?? "");
  }
  return open.length === 0 && isText(xml.slice(at));
}

const isText = (text: string): boolean => !/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(text);
