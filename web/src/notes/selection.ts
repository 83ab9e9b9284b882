import type { Picked } from './spans';

/** Where in the text what is selected in the page stands; undefined when that is nothing or elsewhere. */
export function selectionIn(box: HTMLElement): Picked | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = placeOf(box, range.startContainer, range.startOffset);
  const end = placeOf(box, range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The place in the text of a place in the page. */
function placeOf(box: HTMLElement, node: Node, offset: number): number | undefined {
  if (!box.contains(node)) return undefined;
  if (node instanceof Text) {
    const at = node.parentElement?.dataset.at;
    return at === undefined ? undefined : Number(at) + offset;
  }
  // Between elements: what begins there, or the end of what is before.
  const spans = [...box.querySelectorAll<HTMLElement>('[data-at]')];
  const next = node.childNodes[offset];
  const after = next && spans.find((span) => next.contains(span) || follows(next, span));
  if (after) return Number(after.dataset.at);
  const before = spans.findLast((span) => node.contains(span) || follows(span, node));
  return before && Number(before.dataset.at) + (before.textContent?.length ?? 0);
}

function follows(node: Node, later: Node): boolean {
  return (node.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
