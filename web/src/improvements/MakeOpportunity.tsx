import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Lightbulb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Opportunity, OpportunityEdit } from '../wire/generated/api';
import classes from './MakeOpportunity.module.css';
import { addOpportunity, opportunitiesQuery } from './queries';
import { useSaving } from './useSaving';

type Origin = NonNullable<OpportunityEdit['origin']>;
type Spots = NonNullable<OpportunityEdit['spots']>;

/** Whether an opportunity was made of this. */
export const isMadeOf =
  ({ kind, map, id }: Origin) =>
  ({ facts: { origin } }: Opportunity) =>
    origin?.kind === kind && origin.map === map && origin.id === id;

const LONGEST_TITLE = 200;

interface MakeOpportunityProps {
  readonly ws: string;
  readonly origin: Origin;
  /** What it is about, in words. */
  readonly title: string;
  readonly spots: Spots;
}

/** Makes an opportunity out of a finding or a card, once; afterwards the way to it. */
export function MakeOpportunity({ ws, origin, title, spots }: MakeOpportunityProps) {
  const { t } = useTranslation('improvements');
  const known = useQuery(opportunitiesQuery(ws)).data?.items;
  const make = useSaving(ws, (facts: OpportunityEdit) => addOpportunity(ws, facts));
  const made = known?.find(isMadeOf(origin));
  if (made) {
    return (
      <Link
        to="/w/$ws/improvements/opportunities/$opportunity"
        params={{ ws, opportunity: made.id }}
        className={classes.made}
      >
        <Lightbulb size={13} aria-hidden />
        {t('make.made')}
      </Link>
    );
  }
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={known === undefined || make.isPending || title.trim() === ''}
      onClick={() =>
        make.mutate({ title: title.slice(0, LONGEST_TITLE), origin, spots, fill: true })
      }
    >
      {t('make.make')}
    </Button>
  );
}
