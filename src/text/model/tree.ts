/** A sentence's tree, made from its heads for walking from the root down. Indices lie in `[0, length)`; -1 for none. */
export interface Tree {
  length: number;
  heads: Int32Array;
  firstChild: Int32Array;
  /** The next child of the same head, to the right. */
  nextSibling: Int32Array;
  previousSibling: Int32Array;
  /** Every word, heads before their children. */
  order: Int32Array;
}

const arrays = ["heads", "firstChild", "nextSibling", "previousSibling", "order"] as const;

export function createTree(capacity = 256): Tree {
  const empty = () => new Int32Array(capacity);
  return {
    length: 0,
    heads: empty(),
    firstChild: empty(),
    nextSibling: empty(),
    previousSibling: empty(),
    order: empty(),
  };
}

/** Loads the tree of the words `first .. last`; `heads` are indices like theirs, -1 for the root. */
export function loadTree(tree: Tree, heads: Int32Array, first: number, last: number): void {
  const length = last - first;
  if (tree.heads.length < length) for (const name of arrays) tree[name] = new Int32Array(length * 2);
  tree.length = length;
  tree.firstChild.fill(-1, 0, length);
  tree.nextSibling.fill(-1, 0, length);
  tree.previousSibling.fill(-1, 0, length);
  let filled = 0;
  for (let i = length - 1; i >= 0; i--) {
    const head = heads[first + i]! < 0 ? -1 : heads[first + i]! - first;
    tree.heads[i] = head;
    if (head < 0) tree.order[filled++] = i;
    else link(tree, head, i);
  }
  for (let done = 0; done < filled; done++)
    for (let child = tree.firstChild[tree.order[done]!]!; child >= 0; child = tree.nextSibling[child]!)
      tree.order[filled++] = child;
}

/** Children are met from right to left, so each new one goes in front. */
function link(tree: Tree, head: number, child: number): void {
  const right = tree.firstChild[head]!;
  tree.nextSibling[child] = right;
  if (right >= 0) tree.previousSibling[right] = child;
  tree.firstChild[head] = child;
}
