/** As much of the DOM as reading a page needs; linkedom's types follow the browser's only from afar. */
export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}

export interface Element extends Node {
  readonly parentElement: Element | null;
  readonly children: Iterable<Element>;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

export interface Page {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** Length of an element's text without the white space of its markup. */
export const textLength = (element: Node): number =>
  (element.textContent ?? "").replace(/\s+/g, " ").trim().length;
