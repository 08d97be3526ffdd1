// @ts-check
// Completion of the line, as a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).

import { element, make } from "./elements.js";

/** @typedef {{ line: string, label: string, hint: string }} Completion */

/** @param {string} line @param {AbortSignal} signal @returns {Promise<readonly Completion[]>} */
async function completionsOf(line, signal) {
  const response = await fetch(`/complete?line=${encodeURIComponent(line)}`, { signal });
  /** @type {readonly Completion[]} */
  const completions = response.ok ? await response.json() : [];
  return completions.filter(completion => completion.line.trim() !== line.trim());
}

/** @param {Completion} completion @param {number} index */
function option({ label, hint }, index) {
  const item = make("li", "");
  item.id = `completion-${index}`;
  item.setAttribute("role", "option");
  item.append(make("span", "label", label), make("span", "hint", hint));
  return item;
}

export const input = element("line", HTMLInputElement);
const list = element("completions", HTMLUListElement);
const notice = element("notice", HTMLElement);

/** @type {readonly Completion[]} */
let offered = [];
let chosen = -1;
let latest = new AbortController();

export function close() {
  latest.abort();
  offered = [];
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  choose(-1);
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
  list.replaceChildren(...completions.map(option));
  list.hidden = false;
  list.scrollTop = 0;
  input.setAttribute("aria-expanded", "true");
  notice.textContent = `${completions.length} completions, arrow keys to choose`;
  choose(-1);
}

async function update() {
  latest.abort();
  latest = new AbortController();
  const { signal } = latest;
  if (input.value.trim() === "") return close();
  try {
    const completions = await completionsOf(input.value, signal);
    if (!signal.aborted) offer(completions);
  } catch {
    if (!signal.aborted) close();
  }
}

/** @param {number} index */
function accept(index) {
  const accepted = offered[index];
  if (accepted === undefined) return;
  input.value = accepted.line;
  input.focus();
  close();
  if (accepted.line.endsWith(" ")) void update();
}

/** Round at the ends; -1 is the line itself. @param {number} step */
function move(step) {
  const places = offered.length + 1;
  choose(((chosen + 1 + step + places) % places) - 1);
}

/** What a key does while completions are shown; true when it did something. @param {string} key */
export function completionKey(key) {
  if (list.hidden) return false;
  if (key === "ArrowDown") move(1);
  else if (key === "ArrowUp") move(-1);
  else if (key === "Tab") accept(Math.max(0, chosen));
  else if (key === "Enter" && chosen >= 0) accept(chosen);
  else if (key === "Escape") close();
  else return false;
  return true;
}

input.addEventListener("input", () => void update());
input.addEventListener("blur", close);
list.addEventListener("mousedown", event => {
  event.preventDefault();
  const item = event.target instanceof Element ? event.target.closest("li") : null;
  if (item !== null) accept([...list.children].indexOf(item));
});

/** Shows the completions of what stands in the line. */
export const show = () => void update();
