import { type Json, listOf, textOf } from "./body.ts";
import { invalidForm } from "./refusal.ts";

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT = 1;
/** Most global commands of each type: chat input, user, message. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

function need(holds: boolean, problem: string): void {
  if (!holds) throw invalidForm(problem);
}

const within = (value: unknown, limit: number): boolean =>
  textOf(value).length >= 1 && [...textOf(value)].length <= limit;

function checkOption(option: Json): void {
  need(
    NAME.test(textOf(option.name)) && option.name === textOf(option.name).toLowerCase(),
    `option name ${option.name}`,
  );
  need(within(option.description, 100), `description of ${option.name}`);
  const choices = listOf(option.choices);
  need(choices.length <= 25, `choices of ${option.name}: at most 25`);
  need(!(choices.length > 0 && option.autocomplete === true), "autocomplete and choices exclude each other");
  for (const { name, value } of choices)
    need(within(name, 100) && within(value, 100), `choice of ${option.name}`);
}

function checkCommand(command: Json): number {
  const { name, description, type = CHAT } = command;
  const options = listOf(command.options);
  if (type === CHAT) {
    need(NAME.test(textOf(name)) && name === textOf(name).toLowerCase(), `command name ${name}`);
    need(within(description, 100), `description of ${name}`);
  } else {
    need(within(name, 32), `command name ${name}`);
    need(description === undefined || description === "", "context menu commands have no description");
  }
  need(options.length <= 25, `options of ${name}: at most 25`);
  for (const option of options) checkOption(option);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const lastRequired = options.findLastIndex(({ required }) => required === true);
  need(
    firstOptional < 0 || lastRequired < firstOptional,
    "Required options must be placed before non-required options",
  );
  need(new Set(options.map(option => option.name)).size === options.length, "option names must be unique");
  const size = [command, ...options, ...options.flatMap(option => listOf(option.choices))]
    .map(one => textOf(one.name).length + textOf(one.description).length + textOf(one.value).length)
    .reduce((sum, one) => sum + one, 0);
  need(size <= 8000, `Command exceeds maximum size (8000): ${name}`);
  return Number(type);
}

/** @throws Refusal where Discord would not register these global commands. */
export function checkCommands(commands: readonly Json[]): void {
  const types = commands.map(checkCommand);
  for (const [type, most] of Object.entries(MOST))
    need(
      types.filter(one => one === Number(type)).length <= most,
      `at most ${most} commands of type ${type}`,
    );
  const names = commands.map(({ type = CHAT, name }) => `${type} ${name}`);
  need(new Set(names).size === names.length, "command names must be unique");
}
