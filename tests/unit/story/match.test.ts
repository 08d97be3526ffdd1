import { describe, expect, it } from "vitest";
import { match } from "../../../src/story/match.ts";
import { cosine, signatureOf } from "../../../src/story/signature.ts";
import { weave } from "../../../src/story/weave.ts";
import { accountOf } from "../../fake/article.ts";
import { evening, morning, other } from "../../fake/quay.ts";

const wall = weave(null, accountOf(morning));
const bakers = weave(null, accountOf(other));
const none = new Map<string, number>();

describe("matching a document to a story", () => {
  it("finds the story it belongs to", () => {
    expect(match(accountOf(evening), [bakers, wall])?.id).toBe(wall.id);
  });

  it("opens a story of its own when it belongs to none", () => {
    expect(match(accountOf(other), [wall])).toBeNull();
    expect(match(accountOf(other), [])).toBeNull();
  });

  it("asks for more likeness weeks later", () => {
    expect(match(accountOf({ ...evening, published: "2025-08-01" }), [wall])).toBeNull();
  });

  it("does without dates", () => {
    const { published: _published, ...undated } = evening;
    expect(match(accountOf(undated), [wall])?.id).toBe(wall.id);
  });
});

describe("a signature", () => {
  it("has unit length 1000 and is like itself", () => {
    const signature = signatureOf(accountOf(morning));
    const length = Math.sqrt(Object.values(signature).reduce((sum, weight) => sum + weight * weight, 0));
    expect(length).toBeGreaterThan(980);
    expect(length).toBeLessThan(1020);
    expect(cosine(signature, signature, none)).toBeCloseTo(1, 6);
  });

  it("weighs names above other words and leaves function words out", () => {
    const signature = signatureOf(accountOf(morning));
    expect(signature.solheim).toBeGreaterThan(signature.metr ?? 0);
    expect(signature.the).toBeUndefined();
  });

  it("is not misled by words that objects inherit", () => {
    const odd = { constructor: 500, hasownproperty: 500 };
    expect(cosine(odd, signatureOf(accountOf(morning)), none)).toBe(0);
  });

  it("is less like another when what they share is common to all candidates", () => {
    const [a, b] = [signatureOf(accountOf(morning)), signatureOf(accountOf(evening))];
    const common = new Map(Object.keys(a).map(term => [term, term in b ? 0.5 : 1]));
    expect(cosine(a, b, common)).toBeLessThan(cosine(a, b, none));
  });
});
