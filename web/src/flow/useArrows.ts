import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DrawnFlow, type FlowArrow, pathOf } from '../canvas/flow';
import { useFormat } from '../i18n/useFormat';
import type { FlowEdge } from '../wire/analysis';
import type { Conformance } from './conformance';
import type { DrawnArrow } from './drawnGraph';
import { type PersonaStyle, personaStyle } from './personaStyle';
import type { Somebody } from './useDrawnFlow';

/** An arrow as the picture and the table show it. */
export interface ShownArrow extends DrawnArrow {
  readonly kind: FlowArrow['way'] | 'undrawn';
  readonly isBack: boolean;
  readonly isFaded: boolean;
  readonly width: number;
  readonly style: PersonaStyle | undefined;
  readonly words: string | undefined;
  readonly name: string;
  readonly count: { readonly text: string; readonly name: string } | undefined;
  readonly edge: FlowEdge | undefined;
}

const LINE = 2;
const WIDEST = 7;
const LETTER = 6.9;

interface Shown {
  readonly flow: DrawnFlow;
  readonly personas: readonly Somebody[];
  /** Whose path stands out. */
  readonly persona: string | undefined;
  readonly conformance: Conformance | undefined;
  /** How many of the moves that are not in the drawing to show. */
  readonly undrawn: number;
}

/** The arrows that are drawn, and those that customers took besides, with their words. */
export function useArrows(shown: Shown): readonly ShownArrow[] {
  const { flow, personas, persona, conformance, undrawn } = shown;
  const { t } = useTranslation('flow');
  const format = useFormat();
  return useMemo(() => {
    const path = persona === undefined ? undefined : pathOf(flow, persona);
    const titles = titlesOf(flow, t('untitledStage', { ns: 'maps' }));
    const known = new Map(personas.map((each, place) => [each.id, { ...each, place }]));
    const most = Math.max(
      1,
      ...[...(conformance?.counted.values() ?? []), ...(conformance?.undrawn ?? [])].map(
        ({ persons }) => persons,
      ),
    );
    const widthOf = (edge: FlowEdge | undefined) =>
      edge ? LINE + (WIDEST - LINE) * Math.sqrt(edge.persons / most) : LINE;
    const styleOf = (id: string | undefined): PersonaStyle | undefined => {
      const somebody = id === undefined ? undefined : known.get(id);
      return somebody && personaStyle(somebody.place, somebody.color);
    };
    const countOf = (edge: FlowEdge | undefined, ends: { from: string; to: string }) => ({
      text: format.compact(edge?.persons ?? 0),
      name: edge
        ? t('edgeLabel', {
            ...ends,
            persons: format.number(edge.persons),
            occurrences: format.number(edge.occurrences),
            time: format.duration(edge.medianMillis),
          })
        : t('nobody', ends),
    });
    const drawn = flow.arrows.map((arrow): ShownArrow => {
      const { id, way, from, to, isBack, label } = arrow;
      const ends = { from: titles.get(from.id) ?? '', to: titles.get(to.id) ?? '' };
      const edge = conformance?.counted.get(id);
      const who = arrow.personas.map((each) => known.get(each)?.name || t('unnamedPersona'));
      const words = way === 'link' ? label || who.join(', ') : undefined;
      const count = conformance ? countOf(edge, ends) : undefined;
      const onPath = path?.arrows.has(id) ?? false;
      const only = arrow.personas.length === 1 ? arrow.personas[0] : undefined;
      return {
        id,
        from,
        to,
        kind: way,
        isBack,
        isFaded: path !== undefined && !onPath,
        width: conformance ? widthOf(edge) : onPath ? 3.5 : LINE,
        style: path ? (onPath ? styleOf(persona) : undefined) : styleOf(only),
        words,
        name: [
          t(isBack ? 'arrowBack' : 'arrow', ends),
          label,
          who.length > 0 ? t('onlyFor', { who: who.join(', ') }) : '',
        ]
          .filter(Boolean)
          .join(', '),
        count,
        edge,
        labelWidth: room(words, count?.text),
        priority: way === 'next' ? 10 : 1,
      };
    });
    const besides = (conformance?.undrawn.slice(0, undrawn) ?? []).map((edge): ShownArrow => {
      const ends = { from: titles.get(edge.from) ?? '', to: titles.get(edge.to) ?? '' };
      const count = countOf(edge, ends);
      return {
        id: `undrawn ${edge.from}>${edge.to}`,
        from: { id: edge.from, stage: edge.from },
        to: { id: edge.to, stage: edge.to },
        kind: 'undrawn',
        isBack: false,
        isFaded: path !== undefined,
        width: widthOf(edge),
        style: undefined,
        words: undefined,
        name: t('undrawnArrow', ends),
        count: { text: count.text, name: `${count.name}. ${t('undrawn')}` },
        edge,
        labelWidth: room(undefined, count.text),
        priority: 1,
      };
    });
    return [...drawn, ...besides];
  }, [flow, personas, persona, conformance, undrawn, t, format]);
}

/** The names of everything that an arrow may begin or end at, but for touchpoints of the register. */
function titlesOf(flow: DrawnFlow, untitled: string): Map<string, string> {
  return new Map(
    flow.stages.flatMap((stage) => [
      [stage.id, stage.title || untitled] as const,
      ...stage.touchpoints.map(({ card }) => [card, stage.title || untitled] as const),
    ]),
  );
}

/** About how wide the label of an arrow becomes. */
function room(words: string | undefined, count: string | undefined): number {
  const said = words === undefined ? 0 : 34 + Math.min(150, words.length * LETTER);
  const counted = count === undefined ? 0 : 26 + count.length * LETTER;
  return said + counted;
}
