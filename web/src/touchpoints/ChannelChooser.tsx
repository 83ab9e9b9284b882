import { Button, NumberInput } from '@mantine/core';
import { Check } from 'lucide-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChannelScore, scoreChannels } from '../canvas/channelScore';
import { numberOf, textOf, textsOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import type { DocumentView, Op } from '../live';
import { EditorContext } from '../maps/EditorContext';
import { useChildren, useRecord } from '../ui/useLive';
import classes from './Contacts.module.css';
import { createChild } from './registerMoves';

interface ChannelChooserProps {
  readonly document: DocumentView;
  readonly touchpoint: string;
  readonly push: (ops: readonly Op[], group?: string) => void;
}

/** The personas that count: the map's when the map names some, else all of the workspace. */
function usePersonas(document: DocumentView) {
  const all = useChildren(document, document.root()?.id ?? '', 'persona');
  const map = useContext(EditorContext)?.editor.session.document.root();
  const named = [...new Set([...textsOf(map, 'personas'), textOf(map, 'persona')])];
  const chosen = all.filter(({ id }) => named.includes(id));
  return (chosen.length > 0 ? chosen : all).map((persona) => ({
    name: textOf(persona, 'name'),
    channels: textsOf(persona, 'channels').filter((id) => document.visible(id)),
  }));
}

/** Scores the channels for a touchpoint by preference, relevance and resources, and shows its sums. */
export function ChannelChooser({ document, touchpoint, push }: ChannelChooserProps) {
  const { t } = useTranslation('matrix');
  const [open, setOpen] = useState(false);
  const channels = useChildren(document, document.root()?.id ?? '', 'channel');
  const fits = useChildren(document, touchpoint, 'fit');
  const record = useRecord(document, touchpoint);
  const personas = usePersonas(document);
  const own = textsOf(record, 'channels');
  const fitOf = (channel: string) => fits.find((fit) => textOf(fit, 'channel') === channel);
  const scores = scoreChannels(
    channels.map((channel) => ({
      id: channel.id,
      name: textOf(channel, 'name'),
      relevance: numberOf(fitOf(channel.id), 'relevance'),
      resources: numberOf(fitOf(channel.id), 'resources') ?? numberOf(channel, 'availability'),
    })),
    personas,
  );
  const judge = (channel: string, field: 'relevance' | 'resources', value: number | null) => {
    const fit = fitOf(channel);
    if (fit) push(setFields(fit.id, { [field]: value }), `${field} ${fit.id}`);
    else push(createChild(document, touchpoint, 'fit', { channel, [field]: value }).ops);
  };
  const use = (channel: string) =>
    push(setFields(touchpoint, { channels: [channel, ...own.filter((id) => id !== channel)] }));
  const shown = open ? [...channels].map(({ id }) => scores.find((each) => each.id === id)) : [];
  const best = scores[0]?.score === undefined ? undefined : scores[0];
  return (
    <section className={classes.chooser} aria-label={t('chooser.title')}>
      <Button
        variant="default"
        size="compact-sm"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('chooser.title')}
      </Button>
      {open && <p className={classes.none}>{t('chooser.hint')}</p>}
      {shown.map(
        (score) =>
          score && (
            <ScoredChannel
              key={score.id}
              score={score}
              best={score.id === best?.id && (score.score ?? 0) > 0}
              used={own[0] === score.id}
              onJudge={(field, value) => judge(score.id, field, value)}
              onUse={() => use(score.id)}
            />
          ),
      )}
    </section>
  );
}

interface ScoredChannelProps {
  readonly score: ChannelScore;
  readonly best: boolean;
  readonly used: boolean;
  readonly onJudge: (field: 'relevance' | 'resources', value: number | null) => void;
  readonly onUse: () => void;
}

function ScoredChannel({ score, best, used, onJudge, onUse }: ScoredChannelProps) {
  const { t } = useTranslation('matrix');
  const format = useFormat();
  const part = (rank: number | undefined) => (rank === undefined ? 0 : 1 / rank);
  const preference =
    score.ranks.length === 0
      ? t('chooser.noPreference')
      : t('chooser.preference', {
          sum: score.ranks
            .map(({ name, rank }) => `${name} ${format.number(part(rank), 2)}`)
            .join(' + '),
          count: score.ranks.length,
          value: format.number(score.preference, 2),
        });
  return (
    <fieldset className={classes.channel} data-best={best || undefined}>
      <legend className="wl-hidden">{score.name}</legend>
      <div className={classes.channelHead}>
        <span dir="auto">{score.name}</span>
        <output>{score.score === undefined ? '–' : format.share(score.score)}</output>
      </div>
      <div className={classes.pair}>
        {(['relevance', 'resources'] as const).map((field) => (
          <NumberInput
            key={field}
            size="xs"
            label={t(`chooser.${field}`)}
            aria-label={`${t(`chooser.${field}`)}: ${score.name}`}
            min={0}
            max={5}
            clampBehavior="strict"
            value={score[field] ?? ''}
            onChange={(value) => onJudge(field, typeof value === 'number' ? value : null)}
          />
        ))}
      </div>
      <p className={classes.arithmetic}>{preference}</p>
      {score.score !== undefined && (
        <p className={classes.arithmetic} dir="ltr">
          {`${format.number(score.preference, 2)} × ${format.number(score.relevance ?? 0, 1)}/${format.number(5)} × ${format.number(score.resources ?? 0, 1)}/${format.number(5)} = ${format.share(score.score)}`}
        </p>
      )}
      {used ? (
        <span className={classes.arithmetic}>
          <Check size={12} aria-hidden /> {t('chooser.used')}
        </span>
      ) : (
        <Button
          variant={best ? 'filled' : 'default'}
          size="compact-xs"
          aria-label={t('chooser.useNamed', { name: score.name })}
          onClick={onUse}
        >
          {t('chooser.use')}
        </Button>
      )}
    </fieldset>
  );
}
