import type { RichBlock, RichSpan, RichText } from '../../wire/generated/vocabulary';
import { isLink, isMember, normal, span } from './richText';

/** What is read of a node of a page: the browser's nodes have it, and so have a test's. */
export interface SomeNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<SomeNode>;
  readonly getAttribute?: (name: string) => string | null;
}

interface Style {
  readonly bold: boolean;
  readonly link: string | undefined;
  readonly member: string | undefined;
}

const PLAIN: Style = { bold: false, link: undefined, member: undefined };

/** What holds no words for people. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'HEAD',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
]);

const OWN_LINE = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN BLOCKQUOTE PRE TABLE TR H1 H2 H3 H4 H5 H6 DL DT DD FIGURE'.split(
    ' ',
  ),
);

/**
 * Reduces what stands under a node, typed here or pasted from anywhere, to what a rich text can say:
 * paragraphs, lists of one level, bold words and links. All other formatting is dropped; its words stay.
 */
export function fromNodes(root: SomeNode): RichText {
  const reader = new Reader();
  reader.inside(root, PLAIN);
  reader.endLine();
  return normal({ b: reader.blocks });
}

class Reader {
  readonly blocks: RichBlock[] = [];
  #line: RichSpan[] = [];
  #open = false;
  /** How many lines have ended. */
  #lines = 0;
  /** The list that is being read. */
  #items: (readonly RichSpan[])[] | undefined;

  inside(node: SomeNode, style: Style) {
    for (const child of node.childNodes) {
      this.#read(child, style);
    }
  }

  endLine() {
    if (!this.#open) return;
    const spans = this.#withoutLastBreak();
    if (this.#items) this.#items.push(spans);
    else this.blocks.push({ t: 'p', c: spans });
    this.#line = [];
    this.#open = false;
    this.#lines++;
  }

  #read(node: SomeNode, style: Style) {
    const name = node.nodeName.toUpperCase();
    if (name === '#TEXT') {
      this.#words(node.nodeValue ?? '', style);
    } else if (name === 'BR') {
      this.#add('\n', style);
    } else if (name === 'UL' || name === 'OL') {
      this.#list(node, name === 'UL' ? 'ul' : 'ol', style);
    } else if (name === 'LI' || OWN_LINE.has(name)) {
      this.#ownLine(node, styled(node, name, style));
    } else if (!SILENT.has(name)) {
      this.inside(node, styled(node, name, style));
    }
  }

  /** What has a line of its own is a line even when it is empty, unless there are lines in it. */
  #ownLine(node: SomeNode, style: Style) {
    this.endLine();
    const before = this.#lines;
    this.inside(node, style);
    this.#open ||= this.#lines === before;
    this.endLine();
  }

  /** A list in a list goes on with the outer one. */
  #list(node: SomeNode, type: 'ul' | 'ol', style: Style) {
    this.endLine();
    if (this.#items) {
      this.inside(node, style);
      return;
    }
    this.#items = [];
    this.inside(node, style);
    this.endLine();
    this.blocks.push({ t: type, i: this.#items });
    this.#items = undefined;
  }

  /** Spaces of the source are one space; the joiners of Persian are no spaces. */
  #words(text: string, style: Style) {
    const words = text.replace(/[\t\n\r\f ]+/g, ' ').replace(/\u00a0/g, ' ');
    if (words.trim() !== '' || this.#line.length > 0) {
      this.#add(words.replace(/\p{Cc}/gu, ''), style);
    }
  }

  #add(words: string, style: Style) {
    this.#open = true;
    this.#line.push(span(words, style.bold, style.link, style.member));
  }

  /** Browsers end a line that would be empty with a break of their own. */
  #withoutLastBreak(): readonly RichSpan[] {
    const last = this.#line.at(-1);
    return last?.s === '\n' ? this.#line.slice(0, -1) : this.#line;
  }
}

function styled(node: SomeNode, name: string, style: Style): Style {
  const weight = /font-weight:\s*(\w+)/i.exec(node.getAttribute?.('style') ?? '')?.[1];
  const heavy = weight === 'bold' || Number(weight) >= 600;
  const light = weight === 'normal' || Number(weight) < 600;
  const href = name === 'A' ? node.getAttribute?.('href') : undefined;
  const member = node.getAttribute?.('data-mention');
  return {
    bold: heavy || (!light && (style.bold || ['B', 'STRONG', 'TH'].includes(name))),
    link: isLink(href) ? href : style.link,
    member: isMember(member) ? member : style.member,
  };
}
