import { describe, expect, it } from "vitest";
import { fragmentsOf, loadCorpus, locate } from "./corpus.ts";

const corpus = loadCorpus();

describe("the corpus", () => {
  it("has at least thirteen articles, each with quotes, questions and questions nobody can answer", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(13);
    for (const { name, annotation } of corpus) {
      expect(annotation.quotes.length, name).toBeGreaterThanOrEqual(10);
      expect(annotation.questions.length, name).toBeGreaterThanOrEqual(10);
      expect(annotation.unanswerable.length, name).toBeGreaterThanOrEqual(3);
    }
  });

  it("says which occurrence is meant where words stand more than once", () => {
    expect(locate("He left. He came.", { words: "He", occurrence: 1 })).toEqual({ start: 9, end: 11 });
    expect(() => locate("He left. He came.", "He")).toThrow("2 times");
    expect(() => locate("He left.", "She")).toThrow("does not stand");
    expect(() => locate("He left.", { words: "He", occurrence: 1 })).toThrow("does not stand");
  });
});

describe.each(corpus)("$name", ({ text, annotation }) => {
  it("holds every annotated quote, its cue and its described speaker", () => {
    for (const quote of annotation.quotes) {
      const starts = fragmentsOf(quote).map(fragment => locate(text, fragment).start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      if (quote.cue !== undefined) expect(text).toContain(quote.cue);
      if (quote.described !== undefined) expect(text).toContain(quote.described);
    }
  });

  it("marks direct and mixed quotes with quotation marks, and indirect ones with none", () => {
    for (const quote of annotation.quotes) {
      for (const fragment of fragmentsOf(quote)) {
        const { start, end } = locate(text, fragment);
        expect(/^["“‘].*["”’]$/u.test(text.slice(start, end))).toBe(quote.kind !== "indirect");
      }
    }
  });

  it("holds every word in quotation marks that is no quote", () => {
    for (const words of annotation.notQuotes) expect(locate(text, words).start).toBeGreaterThan(0);
  });

  it("holds every person under the given name, aliases and roles", () => {
    for (const { name, aliases, roles } of annotation.people) {
      for (const form of [name, ...aliases, ...roles]) expect(text).toContain(form);
    }
  });

  it("names as speakers only people it lists, or organisations it writes about", () => {
    const people = annotation.people.map(({ name }) => name);
    for (const { speaker, described } of annotation.quotes) {
      if (speaker === null) expect(described).toBeDefined();
      else expect(people.includes(speaker) || text.includes(speaker)).toBe(true);
    }
  });

  it("holds the evidence of every question, with an accepted answer in it or in the person's name", () => {
    for (const { question, accept, evidence } of annotation.questions) {
      const { start, end } = locate(text, evidence);
      const sentence = text.slice(Math.max(0, start - 300), end + 100).toLowerCase();
      expect(
        accept.some(answer => sentence.includes(answer.toLowerCase())),
        question,
      ).toBe(true);
    }
  });

  it("holds every dated expression", () => {
    for (const { expression } of annotation.dates) locate(text, expression);
  });
});
