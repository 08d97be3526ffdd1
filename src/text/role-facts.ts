import type { Span } from "./document.ts";
import type { Entity, Fact, Mention, Role } from "./reading.ts";
import { firstFrom } from "./spans.ts";
import type { Tokens } from "./tokens.ts";

/** "Ana Ruiz, a teacher" says that she is one: a fact for every role that stands by its holder's name. */
export function roleFacts(tokens: Tokens, entities: readonly Entity[]): Fact[] {
  const sentences = tokens.sentences.map(sentence => sentence.span);
  return entities.flatMap(entity =>
    entity.roles.flatMap(role => {
      const sentence = sentenceAt(sentences, role.span.start);
      const mention = nearest(entity.mentions, role.span);
      return sentence < 0 || mention === null ? [] : [roleFact(tokens, entity, role, mention, sentence)];
    }),
  );
}

function roleFact(tokens: Tokens, entity: Entity, role: Role, mention: Mention, sentence: number): Fact {
  const words = tokens.text.slice(role.span.start, role.span.end);
  const evidence = {
    start: Math.min(role.span.start, mention.span.start),
    end: Math.max(role.span.end, mention.span.end),
  };
  return {
    kind: "role",
    sentence,
    evidence,
    predicate: "be",
    negated: false,
    modality: "did",
    arguments: [
      { role: "subject", span: mention.span, head: lastWord(entity.name), entities: [entity.id] },
      { role: "complement", span: role.span, head: lastWord(words), entities: [] },
    ],
    values: [],
    quote: null,
  };
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(" ") + 1).toLowerCase();

/** The name nearest to a role, within the reach of an apposition. */
function nearest(mentions: readonly Mention[], role: Span): Mention | null {
  let best: Mention | null = null;
  let least = 80;
  for (const mention of mentions) {
    const distance = Math.max(mention.span.start - role.end, role.start - mention.span.end, 0);
    if (mention.kind === "name" && distance < least) {
      best = mention;
      least = distance;
    }
  }
  return best;
}

/** Index of the sentence that holds an offset; -1 where none does. */
function sentenceAt(sentences: readonly Span[], offset: number): number {
  const after = firstFrom(sentences, offset + 1);
  return after > 0 && offset < sentences[after - 1]!.end ? after - 1 : -1;
}
