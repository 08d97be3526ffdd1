/**
 * How sure the reader must be of a speaker before the name is shown; below it the card says "unknown speaker" and keeps the candidates.
 * The only bar of its kind: precision first, because a quote pinned to the wrong person is worse than a quote without a name.
 */
export const SPEAKER_SHOWN = 0.55;
