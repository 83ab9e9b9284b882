import { Badge, Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { MakeOpportunity } from '../improvements/MakeOpportunity';
import { useEditorPlace } from '../maps/EditorContext';
import type { MapEditor } from '../maps/editor';
import { goTo } from '../maps/places';
import { useMapView } from '../maps/useMapView';
import type { FindingListSeen } from '../wire/generated/api';
import classes from './FindingsPanel.module.css';
import { intervalOf, type Named, smallNumber, valuesOf } from './findings';
import { useFindingMarks } from './findingsStore';
import { SayOfFinding } from './SayOfFinding';
import { severityIcons } from './severities';
import { useIsFiltered } from './useFindings';
import { useNamed } from './useNamed';

interface FindingItemProps {
  readonly seen: FindingListSeen;
  /** The finding that it follows from. */
  readonly cause: FindingListSeen['finding'] | undefined;
  /** Whether the list was opened at this one. */
  readonly focused: boolean;
}

/** A finding: what, where, how sure, who is behind it, and what the team says of it. */
export function FindingItem({ seen, cause, focused }: FindingItemProps) {
  const { t } = useTranslation(['findings', 'measured', 'common']);
  const format = useFormat();
  const { editor, workspace, map } = useEditorPlace();
  const named = useNamed();
  const names = named(seen.finding);
  const isFiltered = useIsFiltered();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!focused) return;
    item.current?.scrollIntoView({ block: 'center' });
    item.current?.focus({ preventScroll: true });
  }, [focused]);
  const { finding, mark } = seen;
  const { stage, touchpoint } = finding;
  const interval = intervalOf(finding, format);
  const isDifference = (finding.tested?.n.length ?? 0) > 1;
  const sentence = t(`sentence.${finding.code}`, valuesOf(finding, names, format));
  const Icon = severityIcons[finding.severity];
  const record = cardOf(editor, finding);
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={classes.item}
      data-wrong={mark?.as === 'wrong' || undefined}
      data-focused={focused || undefined}
    >
      <p className={classes.head}>
        <span className={classes.severity} data-severity={finding.severity}>
          <Icon size={14} aria-hidden />
          {t(`severity.${finding.severity}`)}
        </span>
        <Badge variant="light" size="sm">
          {t(`kind.${finding.kind}`)}
        </Badge>
        {seen.age === 'new' && !isFiltered && (
          <Badge variant="outline" size="sm">
            {t('state.new')}
          </Badge>
        )}
        {mark && (
          <Badge variant="outline" color="gray" size="sm">
            {t(`mark.${mark.as}`)}
          </Badge>
        )}
      </p>
      <p>{t(`sentence.${finding.code}`, valuesOf(finding, isolated(names), format))}</p>
      <p className={classes.quiet}>
        {interval && (
          <span>{t(isDifference ? 'difference' : 'measured:interval', interval)} · </span>
        )}
        {finding.tested && finding.adjusted !== undefined ? (
          <>
            <bdi>{finding.tested.method}</bdi> ·{' '}
            {t('p', { p: smallNumber(finding.adjusted, format) })}
          </>
        ) : (
          t('drawn')
        )}
        {seen.age === 'persisting' && (
          <span> · {t('since', { date: format.date(seen.firstSeen) })}</span>
        )}
      </p>
      {cause && (
        <p className={classes.quiet}>
          {t('follows', {
            cause: t(`sentence.${cause.code}`, valuesOf(cause, isolated(named(cause)), format)),
          })}
        </p>
      )}
      {mark?.reason && (
        <p className={classes.quiet} dir="auto">
          {mark.reason}
        </p>
      )}
      <div className={classes.actions}>
        {finding.number && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => open(finding.id, finding.number ?? '')}
          >
            {t('common:count.persons', { count: finding.persons })}
          </Button>
        )}
        {record && (
          <Button size="compact-xs" variant="subtle" onClick={() => goTo(editor, record)}>
            {t('showPlace')}
          </Button>
        )}
        {!isFiltered && <SayOfFinding seen={seen} />}
        <MakeOpportunity
          ws={workspace}
          origin={{ kind: 'finding', map, id: finding.id }}
          title={sentence}
          spots={[{ map, ...(stage ? { stage } : {}), ...(touchpoint ? { touchpoint } : {}) }]}
        />
      </div>
    </li>
  );
}

/** Names that keep their own direction inside a sentence of another. */
function isolated({ place, channel }: Named): Named {
  return { place: `\u2068${place}\u2069`, channel: `\u2068${channel}\u2069` };
}

/** Who is behind a number is told beside the measured map; the way back leads to the finding. */
function open(finding: string, number: string) {
  useFindingMarks.setState({ focus: finding });
  const { mode, setMode, openDrill } = useMapView.getState();
  if (mode === 'designed') setMode('both');
  openDrill(number);
}

/** The record on the map at which a finding stands: a card that places the touchpoint, or a stage. */
function cardOf(
  editor: MapEditor,
  { stage, touchpoint }: FindingListSeen['finding'],
): string | undefined {
  const { document } = editor.session;
  if (!stage || !touchpoint) return stage;
  return (
    document
      .children(stage)
      .find((card) => card.type === 'card' && card.f.touchpoint === touchpoint)?.id ?? stage
  );
}
