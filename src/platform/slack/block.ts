/** The part of Block Kit this bot speaks (docs.slack.dev/reference/block-kit), as readonly data. */
export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
}

export type Rich =
  | { readonly type: "text"; readonly text: string; readonly style?: Style }
  | { readonly type: "link"; readonly url: string; readonly text: string; readonly style?: Style };

export interface RichSection {
  readonly type: "rich_text_section" | "rich_text_quote";
  readonly elements: readonly Rich[];
}
export interface RichList {
  readonly type: "rich_text_list";
  readonly style: "bullet";
  readonly elements: readonly RichSection[];
}

export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  readonly emoji: false;
}
export interface Mrkdwn {
  readonly type: "mrkdwn";
  readonly text: string;
  readonly verbatim: true;
}

export interface Button {
  readonly type: "button";
  readonly action_id: string;
  readonly text: PlainText;
  readonly value: string;
  readonly style?: "primary";
}

export interface SelectOption {
  readonly text: PlainText;
  readonly value: string;
  readonly description?: PlainText;
}

/** What a modal asks with. */
export type Control =
  | {
      readonly type: "plain_text_input";
      readonly action_id: string;
      readonly initial_value?: string;
      readonly placeholder?: PlainText;
      readonly multiline?: boolean;
    }
  | {
      readonly type: "static_select";
      readonly action_id: string;
      readonly options: readonly SelectOption[];
      readonly initial_option?: SelectOption;
    }
  | {
      readonly type: "external_select";
      readonly action_id: string;
      readonly min_query_length: number;
      readonly placeholder?: PlainText;
      readonly initial_option?: SelectOption;
    };

export type SlackBlock =
  | { readonly type: "header"; readonly text: PlainText }
  | { readonly type: "divider" }
  | { readonly type: "rich_text"; readonly elements: readonly (RichSection | RichList)[] }
  | { readonly type: "context"; readonly elements: readonly (PlainText | Mrkdwn)[] }
  | { readonly type: "section"; readonly text: PlainText; readonly accessory: Button }
  | { readonly type: "actions"; readonly elements: readonly Button[] }
  | { readonly type: "image"; readonly slack_file: { readonly id: string }; readonly alt_text: string }
  | {
      readonly type: "input";
      readonly block_id: string;
      readonly optional: boolean;
      readonly label: PlainText;
      readonly hint?: PlainText;
      readonly element: Control;
    };

export interface View {
  readonly type: "modal" | "home";
  readonly blocks: readonly SlackBlock[];
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly title?: PlainText;
  readonly submit?: PlainText;
  readonly close?: PlainText;
}

export const plainText = (text: string): PlainText => ({ type: "plain_text", text, emoji: false });
export const mrkdwn = (text: string): Mrkdwn => ({ type: "mrkdwn", text, verbatim: true });
export const words = (text: string, style?: Style): Rich =>
  style === undefined ? { type: "text", text } : { type: "text", text, style };
export const section = (...elements: readonly Rich[]): RichSection => ({
  type: "rich_text_section",
  elements,
});
export const richText = (...elements: readonly (RichSection | RichList)[]): SlackBlock => ({
  type: "rich_text",
  elements,
});
