import { type Element, type Page, textLength } from "./dom.ts";

/** Elements that are never part of an article, whatever they are called. */
const NEVER = [
  "script:not([type='application/ld+json'])",
  "style",
  "noscript",
  "template",
  "svg",
  "canvas",
  "iframe",
  "object",
  "form",
  "button",
  "input",
  "select",
  "nav",
  "dialog",
  "aside",
  "[hidden]",
  "[aria-hidden='true']",
  "[role='navigation']",
  "[role='complementary']",
  "[role='contentinfo']",
  "[role='dialog']",
  "[role='alertdialog']",
  "[role='search']",
  "[role='menu']",
].join(",");

/** Names that sites give what stands around and between the paragraphs of an article, as whole parts of a class or id. */
const AROUND =
  /(?:^|[-_\s])(?:ads?|adv|advert|adverts|advertisement|advertising|adslot|adunit|sponsor|sponsored|sponsors|promo|promos|promoted|newsletter|newsletters|signup|sign-up|subscribe|subscription|related|recommended|recommendation|recommendations|recirc|trending|most-read|mostread|popular|read-?more|readmore|more-?stories|more-?from|also-?read|share|sharing|sharebar|social|comment|comments|disqus|cookie|cookies|consent|gdpr|breadcrumb|breadcrumbs|toolbar|outbrain|taboola|pagination|pager|tags|taglist|topics|author-?bio|about-?author|print-?only|screen-?reader-?text|sr-?only|visually-?hidden|skip-?link|site-?footer|site-?header|masthead|sidebar|teaser|teasers|widget|banner|popup|modal|overlay|toast)(?=$|[-_\s])/i;
const NAMED = "div,section,ul,ol,p,span,header,footer,figure,table,a,h2,h3,h4,strong";
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** An element that holds this much of a page is the page: its name is a layout's ("has-sidebar"). */
const MOST = 0.4;

/** Takes out of a page what its makers put around the article: navigation, advertisements, invitations, what is hidden. */
export function cleaned(page: Page): void {
  for (const element of [...page.querySelectorAll(NEVER)]) element.remove();
  const body = page.querySelector("body");
  const whole = body === null ? 0 : textLength(body);
  for (const element of [...page.querySelectorAll(NAMED)]) {
    if (isAround(element) && textLength(element) < MOST * whole) element.remove();
  }
  for (const element of [...page.querySelectorAll("[style]")]) {
    if (HIDDEN.test(element.getAttribute("style") ?? "")) element.remove();
  }
  for (const time of [...page.querySelectorAll("time")])
    if (!RUNNING.has(time.parentElement?.nodeName.toUpperCase() ?? "")) time.remove();
  for (const footer of [...page.querySelectorAll("body > footer, body > header, body > div > footer")])
    if (textLength(footer) < MOST * whole) footer.remove();
}

/** Elements a time stands in as a part of a sentence; elsewhere it is the date line of a page or of a post. */
const RUNNING = new Set(["P", "LI", "BLOCKQUOTE", "TD", "TH", "EM", "STRONG", "SPAN", "B", "I", "A"]);

function isAround(element: Element): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""} ${element.getAttribute("data-component") ?? ""}`;
  return names.length > 2 && AROUND.test(names.replace(/([a-z])([A-Z])/g, "$1-$2"));
}
