/** Articles with names of many regions, all people and events invented; who said what, by the first words of each quote ("~" opens a description). */
export interface NamedArticle {
  readonly name: string;
  readonly text: string;
  readonly said: readonly (readonly [words: string, speaker: string])[];
}
