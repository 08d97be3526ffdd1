/** What Slack refuses beyond (docs.slack.dev, block-kit and chat.postMessage), a little less where it counts bytes its own way. */
export const LIMITS = {
  /** Blocks of a message; two are left for what a reply adds. */
  blocks: 48,
  viewBlocks: 98,
  /** Characters of all blocks of a message as JSON: Slack refuses at about 13,200. */
  payload: 11_500,
  header: 150,
  /** Text of a section, or of one rich-text block. */
  text: 2900,
  contextText: 1900,
  buttons: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 2900,
  alternative: 1900,
  option: 75,
  options: 100,
  viewTitle: 24,
  label: 1900,
  placeholder: 150,
  metadata: 3000,
  /** A message of text alone. */
  plain: 3500,
  /** Text beside blocks: Slack cuts it at 40,000. */
  fallback: 39_000,
  /** Posts that one response address takes; one is kept in hand. */
  responses: 4,
} as const;
