// @ts-check
// The chat's script: asks without loading the page again, completes what is typed, remembers what was asked. The page works without it.

/** @typedef {{ line: string, label: string, hint: string }} Completion */

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function element(id, type) {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${id}`);
}

const form = element("ask", HTMLFormElement);
const input = element("line", HTMLInputElement);
const log = element("log", HTMLElement);
const list = element("completions", HTMLUListElement);
const notice = element("notice", HTMLElement);

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 */
function make(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

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

// ---- Completion

/** @type {readonly Completion[]} */
let offered = [];
let chosen = -1;
let latest = new AbortController();

function close() {
  latest.abort();
  offered = [];
  chosen = -1;
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

/** @param {number} index */
function choose(index) {
  chosen = index;
  [...list.children].forEach((item, at) => {
    item.setAttribute("aria-selected", String(at === index));
    if (at === index) item.scrollIntoView({ block: "nearest" });
  });
  if (index === -1) input.removeAttribute("aria-activedescendant");
  else input.setAttribute("aria-activedescendant", `completion-${index}`);
}

/** @param {readonly Completion[]} completions */
function offer(completions) {
  if (completions.length === 0) return close();
  offered = completions;
  list.replaceChildren(
    ...completions.map(({ label, hint }, index) => {
      const item = make("li", "");
      item.id = `completion-${index}`;
      item.setAttribute("role", "option");
      item.append(make("span", "label", label), make("span", "hint", hint));
      return item;
    }),
  );
  list.hidden = false;
  list.scrollTop = 0;
  input.setAttribute("aria-expanded", "true");
  notice.textContent = `${completions.length} completions, arrow keys to choose`;
  choose(-1);
}

async function complete() {
  latest.abort();
  latest = new AbortController();
  const { signal } = latest;
  const line = input.value;
  if (line.trim() === "") return close();
  try {
    const response = await fetch(`/complete?line=${encodeURIComponent(line)}`, { signal });
    /** @type {readonly Completion[]} */
    const completions = response.ok ? await response.json() : [];
    if (!signal.aborted) offer(completions.filter(completion => completion.line.trim() !== line.trim()));
  } catch {
    if (!signal.aborted) close();
  }
}

/** @param {number} index */
function accept(index) {
  const completion = offered[index];
  if (completion === undefined) return;
  input.value = completion.line;
  input.focus();
  close();
  if (completion.line.endsWith(" ")) void complete();
}

/** Moves through the completions, round at the ends; -1 is the line itself.
 * @param {number} step */
function move(step) {
  const places = offered.length + 1;
  choose(((chosen + 1 + step + places) % places) - 1);
}

input.addEventListener("input", () => void complete());
input.addEventListener("blur", close);
list.addEventListener("mousedown", event => {
  event.preventDefault();
  const item = event.target instanceof Element ? event.target.closest("li") : null;
  if (item !== null) accept([...list.children].indexOf(item));
});

/** What a key does while completions are shown; true when it did something.
 * @param {string} key */
function completionKey(key) {
  if (list.hidden) return false;
  if (key === "ArrowDown") move(1);
  else if (key === "ArrowUp") move(-1);
  else if (key === "Tab") accept(Math.max(0, chosen));
  else if (key === "Enter" && chosen >= 0) accept(chosen);
  else if (key === "Escape") close();
  else return false;
  return true;
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
  void complete();
});

log.lastElementChild?.scrollIntoView({ block: "start" });
