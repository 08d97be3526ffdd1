import type { Card } from "../card/card.ts";
import { sorryCard, usageCard } from "../card/help.ts";
import type { Clock } from "../clock.ts";
import { UsageError } from "../errors.ts";
import type { Answer, Ask } from "../platform/platform.ts";
import { CLOSED_INTAKE, type Intake } from "../poll/intake.ts";
import type { Store } from "../store/store.ts";
import type { Command, Context } from "./command.ts";
import { answerFact } from "./fact.ts";
import { followed } from "./follow.ts";
import { helpLines } from "./help.ts";
import { commands } from "./index.ts";
import { type Parsed, parse, usage } from "./parse.ts";
import { recentLines } from "./recent.ts";
import { routed } from "./route.ts";

/** Where faults of ours are written. */
export interface FaultLog {
  error(fields: object, message: string): void;
}

/** Longest line that is read; what is longer is not a question. */
const LONGEST = 10_000;

/** Answers every line from the record; never throws. */
export function answerer(store: Store, clock: Clock, log: FaultLog, intake: Intake = CLOSED_INTAKE): Answer {
  const recent = recentLines();
  let faults = 0;
  return async (ask: Ask): Promise<Card> => {
    const { space, asker, channel } = ask;
    const context: Context = { store, clock, intake, space, asker, channel, recent: recent.of(ask) };
    try {
      const line = await followed(ask.line, context);
      const card = await answer(line, context);
      if (card.status === "answer" || card.status === "nothing") recent.add({ ...ask, line });
      return card;
    } catch (error) {
      if (error instanceof UsageError) return usageCard(error.message, []);
      const id = `${clock.now().getTime().toString(36)}-${(++faults).toString(36)}`;
      log.error({ err: error, fault: id, line: ask.line.slice(0, 500) }, "a line could not be answered");
      return sorryCard(id);
    }
  };
}

async function answer(line: string, context: Context): Promise<Card> {
  if (line.length > LONGEST) {
    return usageCard(`That is longer than ${LONGEST} characters. Ask about a part of it.`, []);
  }
  return run(parse(line, commands), context);
}

/** Deny by default: what only managers may do is refused to everyone not known to be one. */
function permitted(command: Command, { asker }: Context): Command {
  if (command.role !== "manager" || asker.manager) return command;
  throw new UsageError(`/${command.name} is for this channel's managers. Ask one of them to type it.`);
}

async function run(parsed: Parsed, context: Context): Promise<Card> {
  switch (parsed.type) {
    case "empty":
      return usageCard("Ask about what is on record, or type a command.", await helpLines(commands, context));
    case "unknown": {
      const { name, closest } = parsed;
      if (closest === null) {
        return usageCard(`There is no command /${name}.`, await helpLines(commands, context));
      }
      const lines = await helpLines([closest], context);
      return usageCard(`There is no command /${name}. Did you mean ${usage(closest)}?`, lines);
    }
    case "command":
      return permitted(parsed.command, context).run(parsed.values, context);
    case "question":
      return routed(parsed.text, context, answerFact);
  }
}
