/**
 * Slack reads markup in `text` and in mrkdwn objects alone, and there `&`, `<` and `>` are all that can begin a mention, a link or a
 * command (docs.slack.dev/messaging/formatting-message-text). Rich text and plain_text are literal: nothing is escaped twice.
 */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** An address inside `<address|label>`: what would end it is percent-encoded. */
export const linkMarkup = (url: string, label: string): string =>
  `<${url.replace(/[<>|\s]/gu, mark => encodeURIComponent(mark)).replaceAll("&", "&amp;")}|${escaped(label)}>`;

/** What people typed, as they saw it: links become their labels or addresses, mentions go, entities are read once. */
export function unmarked(text: string): string {
  return text
    .replace(/<([@#!])([^<>|]*)(?:\|([^<>]*))?>/gu, (_, kind: string, id: string, label?: string) => {
      if (kind === "@") return label === undefined ? "" : `@${label}`;
      return label ?? (kind === "#" ? "" : `@${id.replace(/\^.*$/u, "")}`);
    })
    .replace(
      /<(?:mailto:|tel:)?([^<>|]+)(?:\|([^<>]*))?>/gu,
      (_, url: string, label?: string) => label ?? url,
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}
