import { typed } from "../card/action.ts";
import { coverageOfHead, storyTopic } from "../card/story.ts";
import { roleWords } from "../card/words.ts";
import type { Complete, Completion } from "../platform/platform.ts";
import type { Store } from "../store/store.ts";
import { roleShown } from "../story/role.ts";
import type { Command } from "./command.ts";
import { commands } from "./index.ts";

const SHOWN = 8;
/** Commands that take a person as well as a story. */
const NAMING = new Set(["people", "follow"]);

/** Completes what is being typed: commands after a slash, then the people or stories the command takes. */
export const completer =
  (store: Pick<Store, "stories" | "lookup">): Complete =>
  async (space, line) => {
    const typing = /^\/(\S*)$/u.exec(line)?.[1];
    if (typing !== undefined) return commandsFor(typing.toLowerCase());
    const [, name = "", rest = ""] = /^\/(\S+)\s+(.*)$/u.exec(line.slice(0, 200)) ?? [];
    const command = commands.find(one => one.name === name.toLowerCase());
    const kind = command?.options[0]?.kind;
    if (command === undefined || kind === undefined) return [];
    if (kind === "person") return people(command, rest, space, store);
    if (kind !== "story") return [];
    const found = await stories(command, rest, space, store);
    return NAMING.has(command.name) && rest !== ""
      ? [...(await people(command, rest, space, store)), ...found].slice(0, SHOWN)
      : found;
  };

function commandsFor(typing: string): readonly Completion[] {
  return commands
    .filter(command => command.name.startsWith(typing))
    .map(command => ({
      line: command.options.length === 0 ? `/${command.name}` : `/${command.name} `,
      label: `/${command.name}`,
      hint: command.summary,
    }));
}

async function people(
  command: Command,
  typing: string,
  space: string,
  { lookup }: Pick<Store, "lookup">,
): Promise<readonly Completion[]> {
  if (/\sabout\s/iu.test(typing)) return [];
  const found = await lookup.people(space, typing.trim(), 3 * SHOWN);
  const speaking = found.filter(({ person }) => person.kind === "person" || person.quoted > 0);
  return speaking.slice(0, SHOWN).map(({ person }) => {
    const role = roleShown(person);
    const hint = role === null ? (person.kind === "person" ? "" : person.kind) : roleWords(role);
    return { line: `/${command.name} ${typed(person.name)}`, label: person.name, hint };
  });
}

async function stories(
  command: Command,
  typing: string,
  space: string,
  { stories: shelf }: Pick<Store, "stories">,
): Promise<readonly Completion[]> {
  const topic = typing.trim();
  const heads = await shelf.list(space, topic === "" ? null : topic, SHOWN);
  return heads.map(head => ({
    line: `/${command.name} ${storyTopic(head.headline)}`,
    label: head.headline,
    hint: coverageOfHead(head),
  }));
}
