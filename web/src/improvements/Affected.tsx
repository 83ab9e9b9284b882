import { Badge, Button } from '@mantine/core';
import { DatabaseZap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { OpportunityEdit, OpportunityFacts } from '../wire/generated/api';
import classes from './improvements.module.css';
import { SavedNumber } from './SavedNumber';
import { Spots } from './Spots';

interface AffectedProps {
  readonly ws: string;
  readonly facts: OpportunityFacts;
  readonly onEdit: (edit: OpportunityEdit) => void;
}

/** Where it is, how many customers it affects and how bad it is, and who says so. */
export function Affected({ ws, facts, onEdit }: AffectedProps) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const { reach, pain } = facts;
  const says = (basis: 'evidence' | 'team', asOf: string | undefined) =>
    asOf ? t('basis.asOf', { date: format.date(asOf) }) : t(`basis.${basis}`);
  return (
    <section className={classes.card} aria-labelledby="affected">
      <h2 id="affected">{t('affected')}</h2>
      <Spots ws={ws} spots={facts.spots} onChange={(spots) => onEdit({ spots: [...spots] })} />
      <div className={classes.fields}>
        <div>
          <SavedNumber
            label={t('reach.title')}
            min={0}
            value={reach?.persons}
            onSave={(persons) => onEdit({ persons })}
          />
          {reach && <Basis basis={reach.basis} text={says(reach.basis, reach.asOf)} />}
        </div>
        <div>
          <SavedNumber
            label={t('pain.title')}
            min={0}
            max={100}
            value={pain && Math.round(pain.percent * 10) / 10}
            onSave={(percent) => onEdit({ pain: percent })}
          />
          {pain && (
            <Basis
              basis={pain.basis}
              text={`${says(pain.basis, pain.asOf)}${
                pain.answers > 0 ? ` · n = ${format.number(pain.answers)}` : ''
              }`}
            />
          )}
        </div>
      </div>
      <p className={classes.quiet}>{t('pain.how')}</p>
      <Button
        className={classes.start}
        variant="default"
        leftSection={<DatabaseZap size={15} aria-hidden />}
        onClick={() => onEdit({ fill: true })}
      >
        {t('reach.fill')}
      </Button>
    </section>
  );
}

function Basis({ basis, text }: { readonly basis: 'evidence' | 'team'; readonly text: string }) {
  return (
    <Badge mt="xs" variant="light" color={basis === 'evidence' ? 'woad' : 'gray'}>
      {text}
    </Badge>
  );
}
