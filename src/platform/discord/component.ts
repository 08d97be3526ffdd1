import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Card } from "../../card/card.ts";

export type Inside = APIComponentInContainer;
export type Top = APIMessageTopLevelComponent;

/** The line at the side of an answer: what kind of answer it is, at a glance. */
const ACCENT: Readonly<Record<Card["status"], number>> = {
  answer: 0x2f6f5e,
  nothing: 0x8a8f98,
  ask: 0x3b6ea8,
  usage: 0xb7791f,
  sorry: 0xb23b3b,
};

export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

export const button = (
  label: string,
  custom_id: string,
  style: APIButtonComponentWithCustomId["style"] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({ type: ComponentType.Button, style, label, custom_id });

export const row = (
  components: APIActionRowComponent<APIButtonComponentWithCustomId>["components"],
): APIActionRowComponent<APIButtonComponentWithCustomId> => ({ type: ComponentType.ActionRow, components });

export const selectRow = (select: APIStringSelectComponent): Inside => ({
  type: ComponentType.ActionRow,
  components: [select],
});

/** A line of text with a button at its side. */
export const section = (content: string, accessory: APIButtonComponentWithCustomId): APISectionComponent => ({
  type: ComponentType.Section,
  components: [{ type: ComponentType.TextDisplay, content }],
  accessory,
});

export const gallery = (name: string, description: string): Inside => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description }],
});

export const container = (status: Card["status"], components: Inside[]): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: ACCENT[status],
  components,
});

/** How many components there are, everything inside them counted. */
export const countOf = (component: Top | Inside): number => {
  const inside = "components" in component ? component.components.length : 0;
  return 1 + inside + ("accessory" in component ? 1 : 0);
};
