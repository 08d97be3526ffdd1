import type { Citation } from "../story/cite.ts";
import type { Happening, Said, Source, Story } from "../story/story.ts";

/** A story with everything on record about it, as Markdown; text of a source cannot style or link anything in it. */
export function storyMarkdown(story: Story): string {
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["Key points", story.keyPoints.map(({ words, source }) => `- ${cited(words, source)}`)],
    ["Who said what", story.said.map(said)],
    ["Timeline", story.timeline.map(happening)],
    [
      "People",
      story.people
        .filter(({ kind }) => kind === "person")
        .map(person => `- **${plain(person.name)}**${roles(person.roles)}`),
    ],
    [
      "Sources",
      story.sources.map(
        source =>
          `- ${outlet(source)}${source.title === null ? "" : `: ${plain(source.title)}`}${source.url === null ? "" : ` <${source.url}>`}`,
      ),
    ],
  ];
  const bodies = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join("\n")}`);
  return [`# ${plain(story.headline)}`, ...bodies].join("\n\n");
}

/** Escapes everything that Markdown could take for markup (CommonMark lets every ASCII punctuation mark be escaped). */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#+\-!|~&]/g, "\\$&").replace(/\s+/g, " ");

function said({ words, marked, kind, speaker, role, venue, sources }: Said): string {
  const pieces = (kind === "indirect" || marked.length === 0 ? words : marked)
    .map(({ text }) => plain(text))
    .join(" … ");
  const who = plain(speaker.name ?? speaker.words?.text ?? "unknown speaker");
  const as = role === null ? "" : `, ${plain(role.text)}`;
  const where = venue === null ? "" : `, ${plain(venue.text)}`;
  const label = kind === "indirect" || marked.length === 0 ? " (paraphrase)" : "";
  return `- **${who}**${as}: ${pieces}${label}${where} (${sources.map(outlet).join("; ")})`;
}

const happening = ({ what, when, source }: Happening): string =>
  `- ${when.from ?? when.to ?? "date not stated"}: ${cited(what, source)}`;

const roles = (
  given: readonly { readonly text: string; readonly source: Source; readonly editor: boolean }[],
): string =>
  given
    .map(({ text, source, editor }) => `, ${plain(text)} (${editor ? "editor" : outlet(source)})`)
    .join("");

const cited = (words: Citation, source: Source): string => `${plain(words.text)} (${outlet(source)})`;

const outlet = ({ outlet: name, published, example }: Source): string =>
  plain(
    [name ?? "source not named", published?.slice(0, 10), example ? "example" : null]
      .filter(Boolean)
      .join(", "),
  );
