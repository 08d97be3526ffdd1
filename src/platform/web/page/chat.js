// @ts-check
// The chat's script: asks without loading the page again, and remembers what was asked. The page works without it.

import { close, completionKey, input, show } from "./completion.js";
import { element, make } from "./elements.js";

const form = element("ask", HTMLFormElement);
const log = element("log", HTMLElement);

// ---- Asking

/** @param {string} line */
function askedTurn(line) {
  const turn = make("section", "turn");
  const asked = make("p", line.startsWith("/") ? "asked line" : "asked");
  asked.dir = "auto";
  asked.append(make("span", "unseen", "You asked: "), make("span", "words", line));
  turn.append(asked, make("p", "waiting", "Looking it up"));
  return turn;
}

/**
 * The answer's markup, escaped by the server that made this page.
 * @param {string} line
 * @returns {Promise<Node>}
 */
async function answer(line) {
  try {
    const response = await fetch("/ask", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ line }),
    });
    const text = await response.text();
    if (!response.ok)
      return make("p", "card", text.startsWith("<") ? "Sorry, that went wrong. Try again." : text);
    const template = document.createElement("template");
    template.innerHTML = text;
    return template.content;
  } catch {
    return make(
      "p",
      "card",
      "Onrecord does not answer: it may have been stopped. Start it again (npm start), then ask again.",
    );
  }
}

/** @param {string} line */
async function ask(line) {
  const turn = askedTurn(line);
  log.setAttribute("aria-busy", "true");
  log.append(turn);
  turn.scrollIntoView({ block: "start" });
  turn.lastElementChild?.replaceWith(await answer(line));
  log.setAttribute("aria-busy", "false");
  turn.scrollIntoView({ block: "start" });
}

form.addEventListener("submit", event => {
  event.preventDefault();
  const line = input.value.trim();
  close();
  if (line === "") return;
  remember(line);
  input.value = "";
  void ask(line);
});

document.addEventListener("click", event => {
  const link = event.target instanceof Element ? event.target.closest("a[data-line]") : null;
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!(link instanceof HTMLElement) || !plain) return;
  event.preventDefault();
  const line = link.dataset.line ?? "";
  remember(line);
  void ask(line);
});

// ---- What is posted while the page is open

const posts = element("posts", HTMLElement);
const EVERY = 10_000;

/** Markup as in `answer`. A page nobody looks at does not ask. */
async function lookForPosts() {
  if (document.hidden) return;
  try {
    const response = await fetch("/posts");
    if (!response.ok) return;
    const template = document.createElement("template");
    template.innerHTML = await response.text();
    if (template.innerHTML === posts.innerHTML) return;
    posts.replaceChildren(template.content);
    posts.hidden = posts.childElementCount === 0;
  } catch {
    // The bot was stopped; asking says so.
  }
}

setInterval(() => void lookForPosts(), EVERY);
document.addEventListener("visibilitychange", () => void lookForPosts());

// ---- What was asked before

/** @type {string[]} */
const past = [...log.querySelectorAll(".asked .words")].map(words => words.textContent ?? "");
let place = past.length;
let draft = "";

/** @param {string} line */
function remember(line) {
  if (past.at(-1) !== line) past.push(line);
  place = past.length;
  draft = "";
}

/** @param {number} step */
function recall(step) {
  const next = Math.min(past.length, Math.max(0, place + step));
  if (next === place) return;
  if (place === past.length) draft = input.value;
  place = next;
  input.value = past[place] ?? draft;
  input.setSelectionRange(input.value.length, input.value.length);
}

/** @param {string} key */
function lineKey(key) {
  if (key === "ArrowUp") recall(-1);
  else if (key === "ArrowDown") recall(1);
  else if (key === "Escape") input.value = "";
  else return false;
  return true;
}

input.addEventListener("keydown", event => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (completionKey(event.key) || lineKey(event.key)) event.preventDefault();
});

// A slash typed anywhere begins a command.
document.addEventListener("keydown", event => {
  const free = event.target === document.body || event.target instanceof HTMLAnchorElement;
  if (event.key !== "/" || !free || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
  input.value = "/";
  show();
});

log.lastElementChild?.scrollIntoView({ block: "start" });
