import { type Element, type Page, textLength } from "./dom.ts";

/** Shortest text taken for an article's, in characters. */
const LEAST = 200;
/** Links may hold this share of an article's text; a list of teasers is nearly all links. */
const LINKED = 0.4;

/**
 * The elements a page itself marks as its article: the parts of its body by microdata, the posts of a live blog, or the one article
 * it has. Empty where nothing is marked, or what is marked holds little of the page.
 */
export function markedArticle(page: Page): readonly Element[] {
  const bodies = outermost([...page.querySelectorAll("[itemprop~='articleBody'],[property~='articleBody']")]);
  if (isArticle(bodies)) return bodies;
  const articles = outermost([...page.querySelectorAll("article,[role='article']")]);
  const large = articles.filter(one => textLength(one) >= LEAST);
  if (large.length === 1 && isArticle(large)) return large;
  // Posts stand beside one another and are of one kind; teasers of other stories are short or nothing but a link.
  const posts = articles.filter(one => isArticle([one], 80));
  return large.length > 1 && posts.length > 2 ? posts : [];
}

/** Elements that are not inside another of the list. */
function outermost(elements: readonly Element[]): readonly Element[] {
  const all = new Set(elements);
  return elements.filter(element => {
    for (let up = element.parentElement; up !== null; up = up.parentElement) if (all.has(up)) return false;
    return true;
  });
}

function isArticle(elements: readonly Element[], least = LEAST): boolean {
  const text = elements.reduce((sum, one) => sum + textLength(one), 0);
  const linked = elements
    .flatMap(one => [...one.querySelectorAll("a")])
    .reduce((sum, link) => sum + textLength(link), 0);
  return text >= least && linked <= LINKED * text;
}
