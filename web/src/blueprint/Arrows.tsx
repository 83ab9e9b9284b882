import { X } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Arrow, arrowBetween, type Box } from '../canvas/arrows';
import { type Relation, readRelations } from '../canvas/blueprint';
import { textOf } from '../canvas/model';
import { useEditor, useEditorState } from '../maps/EditorContext';
import classes from './Arrows.module.css';
import { useBlueprint } from './BlueprintContext';

interface Drawn extends Arrow {
  readonly relation: Relation;
}

function boxOf(holder: HTMLElement, card: string): Box | undefined {
  const element = holder.querySelector(`[data-card="${CSS.escape(card)}"]`);
  if (!element) return undefined;
  const box = element.getBoundingClientRect();
  const origin = holder.getBoundingClientRect();
  return { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
}

/** The arrows between the drawn cards; measured anew when cards change or the page is laid out again. */
function useArrows(holder: RefObject<HTMLElement | null>): readonly Drawn[] {
  const { session } = useEditor();
  const [arrows, setArrows] = useState<readonly Drawn[]>([]);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      setArrows(
        readRelations(session.document).flatMap((relation) => {
          const [from, to] = [boxOf(element, relation.from), boxOf(element, relation.to)];
          return from && to ? [{ relation, ...arrowBetween(from, to) }] : [];
        }),
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    const stop = session.document.onChange(soon);
    const watch = new ResizeObserver(soon);
    watch.observe(element);
    const layout = new MutationObserver(soon);
    layout.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      stop();
      watch.disconnect();
      layout.disconnect();
    };
  }, [session, holder]);
  return arrows;
}

/**
 * The relations as arrows between the cards, and the one that is being drawn. Those of the selected card
 * stand out and can be removed; the others let every click through to what lies below them.
 */
export function Arrows({ holder }: { holder: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('blueprint');
  const { document } = useEditor().session;
  const { relating } = useBlueprint();
  const arrows = useArrows(holder);
  const selected = useEditorState(({ position }) =>
    position?.kind === 'card' ? position.card : undefined,
  );
  const touches = ({ from, to }: Relation) => from === selected || to === selected;
  const words = (card: string) => textOf(document.record(card), 'text');
  return (
    <div className={classes.layer} dir="ltr">
      <svg className={classes.arrows} aria-hidden="true">
        {arrows.map(({ relation, path, head }) => (
          <g key={relation.id} data-relation data-own={touches(relation) || undefined}>
            <path d={path} className={classes.curve} />
            <path d={head} className={classes.head} />
          </g>
        ))}
        <Drawing holder={holder} />
      </svg>
      <ul className={classes.list} aria-label={t('links')}>
        {arrows
          .filter(({ relation }) => touches(relation))
          .map(({ relation, ...ends }) => (
            <li
              key={relation.id}
              style={placeOf(relation.from === selected ? ends.tip : ends.tail)}
            >
              <button
                type="button"
                className={classes.cut}
                aria-label={t('unlink', { from: words(relation.from), to: words(relation.to) })}
                title={t('unlink', { from: words(relation.from), to: words(relation.to) })}
                onClick={() => relating.remove(relation.id)}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** At the far end, where no two arrows of one card meet. */
function placeOf({ x, y }: { x: number; y: number }) {
  return { left: x, top: y };
}

/** The arrow that follows the pointer. */
function Drawing({ holder }: { holder: RefObject<HTMLElement | null> }) {
  const { relating } = useBlueprint();
  const { from, pointer } = useStore(relating.store);
  const element = holder.current;
  const box = element && from !== undefined ? boxOf(element, from) : undefined;
  if (!element || !box || !pointer) return null;
  const origin = element.getBoundingClientRect();
  const at = { x: pointer.x - origin.x, y: pointer.y - origin.y, width: 0, height: 0 };
  const { path, head } = arrowBetween(box, at);
  return (
    <g className={classes.drawing}>
      <path d={path} className={classes.curve} />
      <path d={head} className={classes.head} />
    </g>
  );
}
