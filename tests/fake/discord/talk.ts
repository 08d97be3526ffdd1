import { expect } from "vitest";
import type { Block, Card } from "../../../src/card/card.ts";
import type { Ask, Desk, Offer } from "../../../src/platform/platform.ts";
import { fakeDesk, offers } from "../desk.ts";
import { briefingForm } from "../form.ts";
import { listOf, nested, textOf } from "./body.ts";
import { type Stand, type StandOptions, startStand } from "./bot.ts";
import type { FakeMessage } from "./world.ts";

export const text = (line: string): Block => ({ type: "text", text: line });
export const card = (blocks: readonly Block[]): Card => ({ status: "answer", command: "brief", blocks });
export const form = briefingForm;
export const manager: Offer = {
  ...offers[4]!,
  name: "sources",
  role: "manager",
  summary: "Feeds and pages.",
};

/** A desk that answers every line with the cards given, and remembers who asked. */
export function deskWith(answers: Readonly<Record<string, Card>>): Desk & { readonly asked: Ask[] } {
  const desk = fakeDesk();
  const asked: Ask[] = [];
  return {
    ...desk,
    offers: [...offers, manager],
    asked,
    async answer(ask) {
      asked.push(ask);
      return answers[ask.line] ?? card([text(`asked: ${ask.line}`)]);
    },
  };
}

export const buttonsOf = (message: FakeMessage) =>
  nested(listOf(message.body.components)).filter(({ type }) => type === 2);
export const buttonIn = (message: FakeMessage, label: string): string =>
  textOf(buttonsOf(message).find(one => one.label === label)?.custom_id);
export const posted = ({ discord }: Stand, channel: string) =>
  discord.messages(channel).filter(({ author }) => author === discord.world.bot);

export async function on(
  answers: Readonly<Record<string, Card>>,
  work: (stand: Stand, desk: ReturnType<typeof deskWith>) => Promise<void>,
  options: StandOptions = {},
): Promise<void> {
  const desk = deskWith(answers);
  const stand = await startStand(options, desk);
  try {
    await work(stand, desk);
    for (const { body, path } of stand.discord.recorded.filter(({ path: at }) =>
      /messages|webhooks|threads$/.test(at),
    )) {
      const said = listOf([
        body,
        (body as { message?: unknown })?.message,
        (body as { data?: unknown })?.data,
      ]).filter(one => one.components !== undefined);
      for (const one of said) expect(one, path).toMatchObject({ allowed_mentions: { parse: [] } });
    }
  } finally {
    await stand.close();
  }
}
