import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UserRoundPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { textsOf } from '../canvas/model';
import { useFormat } from '../i18n/useFormat';
import type { LiveSession } from '../live';
import { personasOf } from '../personas/personas';
import { showProblem } from '../ui/toasts';
import { useChildren } from '../ui/useLive';
import type { SegmentProposalFound } from '../wire/generated/api';
import { adopt } from './adopt';
import { DriftChart } from './DriftChart';
import { markText, nameOf, steadiness } from './marks';
import classes from './segments.module.css';

interface SegmentCardProps {
  readonly ws: string;
  readonly id: string;
  readonly segment: SegmentProposalFound;
  readonly session: LiveSession;
}

/** A proposed segment: how large, what sets it apart, who is typical, where it goes. */
export function SegmentCard({ ws, id, segment, session }: SegmentCardProps) {
  const { t } = useTranslation(['segments', 'common']);
  const words = useTranslation('segments').t;
  const format = useFormat();
  const name = nameOf(segment, words);
  const steady = steadiness(segment.jaccard);
  return (
    <li className={classes.card}>
      <h2 dir="auto">{name}</h2>
      <p>
        {t('share', {
          share: format.share(segment.share, 1),
          low: format.share(segment.low, 1),
          high: format.share(segment.high, 1),
        })}
        {' · '}
        {t('common:count.persons', { count: segment.persons })}
      </p>
      <p className={classes.quiet} data-steady={steady}>
        {t('jaccard', { word: t(`steady.${steady}`), value: format.number(segment.jaccard, 2) })}
      </p>
      <h3>{t('apart')}</h3>
      <ul className={classes.marks}>
        {segment.marks.map((mark) => (
          <li
            key={`${mark.feature.kind} ${mark.feature.key} ${mark.feature.value ?? ''}`}
            dir="auto"
          >
            {markText(mark, words, format)}
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {t('examples')}{' '}
        {segment.examples.map(({ code, id: person }) => (
          <Link
            key={code}
            to="/w/$ws/persons/$person"
            params={{ ws, person: String(code) }}
            className={classes.person}
          >
            <bdi>{person}</bdi>
          </Link>
        ))}
      </p>
      <DriftChart name={name} drift={segment.drift} />
      <Adopt ws={ws} id={id} segment={segment} session={session} />
    </li>
  );
}

function Adopt({ ws, id, segment, session }: SegmentCardProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { document } = session;
  const told = `${id}/${segment.index}`;
  useChildren(document, document.root()?.id ?? '', 'persona');
  const persona = personasOf(document).find((each) => textsOf(each, 'standsFor').includes(told));
  const keep = useMutation({
    mutationFn: () => api.put<void>(`/workspaces/${ws}/segments/${id}`, {}),
    onSuccess: () => {
      const made = adopt(document, {
        name: nameOf(segment, t),
        segment: told,
        traits: segment.marks.map((mark) => ({
          text: t(`name.${mark.feature.kind}.${mark.difference > 0 ? 'more' : 'less'}`, {
            name: mark.feature.name,
            value: mark.feature.value ?? '',
          }),
          figures: markText(mark, t, format),
        })),
        persons: segment.persons,
        source: t('source'),
        date: new Date().toISOString().slice(0, 10),
      });
      session.push(made.ops);
    },
    onError: showProblem,
  });
  if (persona) {
    return (
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/w/$ws/personas/$persona" params={{ ws, persona: persona.id }} {...props} />
        )}
      >
        {t('adopted')}
      </Button>
    );
  }
  return (
    <Button
      leftSection={<UserRoundPlus size={16} aria-hidden />}
      loading={keep.isPending}
      onClick={() => keep.mutate()}
    >
      {t('adopt')}
    </Button>
  );
}
