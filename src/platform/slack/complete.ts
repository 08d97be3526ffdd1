import type { Desk } from "../platform.ts";
import { plainText, type SelectOption } from "./block.ts";
import { label } from "./chunk.ts";
import { LIMITS } from "./limits.ts";
import type { Typing } from "./request.ts";
import type { Values } from "./values.ts";
import { spaceOf } from "./workspaces.ts";

/** What completes an argument, as options of a select. */
export async function optionsFor(
  { team, command, text }: Typing,
  { complete }: Pick<Desk, "complete">,
  values: Values,
): Promise<readonly SelectOption[]> {
  const space = spaceOf(team);
  const start = `/${command} `;
  const found = await complete(space, `${start}${text.trim()}`);
  const options = found
    .filter(({ line }) => line.startsWith(start) && line.length > start.length)
    .slice(0, LIMITS.options)
    .map(
      ({ line, label: shown, hint }): SelectOption => ({
        text: plainText(label(shown, LIMITS.option)),
        value: values.shorten(space)(line.slice(start.length), LIMITS.option),
        ...(hint === "" ? {} : { description: plainText(label(hint, LIMITS.option)) }),
      }),
    );
  await values.kept();
  return options;
}
