import { Loader } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBefore } from '../compare/search';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import type { VoicesSearch } from '../voices/search';
import type { MoodLabel, Voices as Said, Voice } from '../wire/voices';
import { More } from './More';
import { voicesQuery } from './queries';
import { useAsked } from './useAsked';
import classes from './Voices.module.css';

interface VoicesProps {
  readonly map: MapRef;
  readonly of: 'stage' | 'touchpoint';
  readonly id: string;
}

/** What customers say about a place of the map: how it sounds, what it is about, and the words. */
export function Voices({ map, of, id }: VoicesProps) {
  const { t } = useTranslation('measured');
  const [mood, setMood] = useState<MoodLabel>();
  const { stamp, persona, among } = useAsked();
  const wanted: VoicesSearch = {
    [of]: id,
    ...(persona ? { persona } : {}),
    ...(among?.channel ? { channel: among.channel } : {}),
    ...(among?.from ? { from: among.from } : {}),
    ...(among?.to ? { to: among.to } : {}),
    ...(mood ? { mood } : {}),
  };
  return (
    <>
      <VoiceList map={map} wanted={wanted} stamp={stamp} heading="h4" onMood={setMood} />
      <Link
        to="/w/$ws/maps/$map/voices"
        params={{ ws: map.workspace, map: map.map }}
        search={{ ...wanted, ...(among?.to ? { to: dayBefore(among.to) } : {}) }}
      >
        {t('voices.open')}
      </Link>
    </>
  );
}

interface VoiceListProps {
  readonly map: MapRef;
  /** As the server is asked, the last day not included. */
  readonly wanted: VoicesSearch;
  readonly stamp: string;
  /** Of what rank its own heading is, below that of the place where it stands. */
  readonly heading: 'h2' | 'h4';
  readonly onMood: (mood: MoodLabel | undefined) => void;
}

/** How the wanted texts sound, what they are about, and their words. */
export function VoiceList({ map, wanted, stamp, heading: Heading, onMood }: VoiceListProps) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  const query = useInfiniteQuery({
    ...voicesQuery(map, wanted, stamp),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const said = query.data.pages[0];
  if (!said || said.texts === 0) return <p className={classes.quiet}>{t('voices.none')}</p>;
  const voices = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <Moods said={said} chosen={wanted.mood} onChoose={onMood} />
      <Estimate said={said} voices={voices} />
      {said.phrases.length > 0 && (
        <section className={classes.phrases}>
          <Heading>{t('voices.phrases')}</Heading>
          <ul>
            {said.phrases.map(({ phrase, language, texts }) => (
              <li key={`${language} ${phrase}`}>
                <bdi lang={language}>{phrase}</bdi> <small>{format.number(texts)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className={classes.voices}>
        {voices.map((voice) => (
          <Quote
            key={voice.interview?.passage ?? voice.sequence}
            workspace={map.workspace}
            voice={voice}
          />
        ))}
      </ul>
      <More query={query} />
    </>
  );
}

interface MoodsProps {
  readonly said: Said;
  readonly chosen: MoodLabel | undefined;
  readonly onChoose: (mood: MoodLabel | undefined) => void;
}

/** How many texts sound how; a mood that is chosen narrows the texts down to it. */
function Moods({ said, chosen, onChoose }: MoodsProps) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  return (
    <fieldset className={classes.moods}>
      <legend>{t('voices.moods', { count: said.texts })}</legend>
      {said.moods.map(({ mood, texts }) => (
        <button
          key={mood}
          type="button"
          data-mood={mood}
          aria-pressed={chosen === mood}
          disabled={texts === 0}
          onClick={() => onChoose(chosen === mood ? undefined : mood)}
        >
          <span>{t(`voices.mood.${mood}`)}</span>
          <b>{format.share(texts / said.texts)}</b>
          <small>{format.number(texts)}</small>
        </button>
      ))}
    </fieldset>
  );
}

/** Says plainly that this is a machine's estimate, and which machine's. */
function Estimate({ said, voices }: { said: Said; voices: readonly Voice[] }) {
  const { t } = useTranslation('measured');
  const models = [...new Set(voices.map(({ mood }) => mood.model))].filter((id) => id !== 'none');
  return (
    <p className={classes.quiet}>
      {t('voices.estimate')}
      {models.length > 0 && <bdi> {models.join(', ')}</bdi>}
      {!said.complete && ` ${t('voices.cut')}`}
    </p>
  );
}

function Quote({ workspace, voice }: { workspace: string; voice: Voice }) {
  const { t } = useTranslation('measured');
  const format = useFormat();
  return (
    <li data-mood={voice.mood.label}>
      <blockquote dir="auto" lang={voice.language === 'und' ? undefined : voice.language}>
        {voice.text}
      </blockquote>
      <p className={classes.facts}>
        <Speaker workspace={workspace} voice={voice} />
        {voice.time && <time dateTime={voice.time}>{format.date(voice.time)}</time>}
        <span>{t(`voices.kind.${voice.kind}`)}</span>
        {voice.channel && <bdi>{voice.channel}</bdi>}
        {voice.ownScore !== undefined && (
          <span>{t('voices.ownScore', { score: format.number(voice.ownScore, 2) })}</span>
        )}
        <span>{t('voices.sounds', { mood: t(`voices.mood.${voice.mood.label}`) })}</span>
      </p>
    </li>
  );
}

/** Who said it, and the way to the rest of it: the person's journey, or the interview. */
function Speaker({ workspace: ws, voice }: { workspace: string; voice: Voice }) {
  const { interview, person, personId } = voice;
  if (interview) {
    return (
      <>
        {personId && <bdi>{personId}</bdi>}
        <Link
          to="/w/$ws/notes/$note"
          params={{ ws, note: interview.note }}
          search={{ passage: interview.passage }}
        >
          <bdi>{interview.title}</bdi>
        </Link>
      </>
    );
  }
  return (
    <Link to="/w/$ws/persons/$person" params={{ ws, person: String(person) }}>
      <bdi>{personId}</bdi>
    </Link>
  );
}
