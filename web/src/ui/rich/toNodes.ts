import type { RichSpan, RichText } from '../../wire/generated/vocabulary';

/** Draws a rich text as nodes of a page; every word of it by `textContent`, none as markup. */
export function toNodes(text: RichText, page: Document): DocumentFragment {
  const fragment = page.createDocumentFragment();
  for (const block of text.b) {
    if (block.t === 'p') {
      fragment.append(line(page, 'p', block.c));
      continue;
    }
    const list = page.createElement(block.t);
    list.dir = 'auto';
    list.append(...block.i.map((item) => line(page, 'li', item)));
    fragment.append(list);
  }
  return fragment;
}

function line(page: Document, name: 'p' | 'li', spans: readonly RichSpan[]): HTMLElement {
  const element = page.createElement(name);
  element.dir = 'auto';
  element.append(...spans.map((span) => words(page, span)));
  if (spans.length === 0) element.append(page.createElement('br'));
  return element;
}

function words(page: Document, span: RichSpan): Node {
  const inside = page.createDocumentFragment();
  span.s.split('\n').forEach((part, index) => {
    if (index > 0) inside.append(page.createElement('br'));
    inside.append(page.createTextNode(part));
  });
  let node: Node = inside;
  if (span.b) {
    const bold = page.createElement('strong');
    bold.append(node);
    node = bold;
  }
  if (span.m !== undefined) {
    const mention = page.createElement('span');
    mention.dataset.mention = span.m;
    mention.append(node);
    node = mention;
  }
  if (span.a !== undefined) {
    const link = page.createElement('a');
    link.href = span.a;
    link.rel = 'noreferrer noopener';
    link.target = '_blank';
    link.append(node);
    node = link;
  }
  return node;
}
