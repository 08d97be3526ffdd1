import { expect, it } from "vitest";
import { canonicalAddress } from "../../../src/source/origin.ts";

const PLAIN = "lowe.example/news/wall";

it.each([
  "https://www.lowe.example/news/wall",
  "http://lowe.example/news/wall/",
  "https://m.lowe.example/news/wall#comments",
  "https://amp.lowe.example/news/wall/amp/",
  "https://lowe.example//news/wall/index.html?utm_source=a&utm_medium=b&fbclid=1",
])("%s is the same article", url => {
  expect(canonicalAddress(url)).toBe(PLAIN);
});

it.each([
  ["https://lowe.example/news?id=2&utm_source=a", "lowe.example/news?id=2"],
  ["https://lowe.example/news?b=2&a=1", "lowe.example/news?a=1&b=2"],
  ["https://lowe.example:8443/", "lowe.example:8443"],
  ["https://amp.example/wall", "amp.example/wall"],
  ["ftp://lowe.example/wall", null],
  ["not an address", null],
])("%s is %s", (url, address) => {
  expect(canonicalAddress(url)).toBe(address);
});
