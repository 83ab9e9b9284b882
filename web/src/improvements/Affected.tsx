import { Badge, Button, Drawer, MultiSelect, NativeSelect } from '@mantine/core';
import { DatabaseZap, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { DrillDown } from '../measured/DrillDown';
import { AskedContext } from '../measured/useAsked';
import { usePersonas } from '../notes/usePersonas';
import type { OpportunityEdit, OpportunityFacts } from '../wire/generated/api';
import classes from './improvements.module.css';
import { countedDays, PERIODS } from './reach';
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
  const personas = usePersonas();
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
          <NativeSelect
            mt="xs"
            label={t('reach.period')}
            value={reach?.period ?? 'quarter'}
            disabled={!reach}
            onChange={(event) =>
              onEdit({
                period: PERIODS.find((each) => each === event.currentTarget.value) ?? 'quarter',
              })
            }
            data={PERIODS.map((value) => ({ value, label: t(`reach.in.${value}`) }))}
          />
          {reach && <Basis basis={reach.basis} text={says(reach.basis, reach.asOf)} />}
          {reach?.number && reach.map && reach.asOf && (
            <Persons
              ws={ws}
              map={reach.map}
              reference={reach.number}
              stamp={reach.asOf}
              days={countedDays(reach.period, reach.asOf)}
            />
          )}
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
      <MultiSelect
        label={t('personas')}
        data={personas}
        value={facts.personas}
        onChange={(chosen) => onEdit({ personas: chosen })}
      />
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

interface PersonsProps {
  readonly ws: string;
  readonly map: string;
  readonly reference: string;
  readonly stamp: string;
  readonly days: { readonly from: string; readonly to: string };
}

/** Opens the customers whom evidence counted. */
function Persons({ ws, map, reference, stamp, days }: PersonsProps) {
  const { t } = useTranslation(['improvements', 'common']);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        mt="xs"
        size="compact-sm"
        variant="subtle"
        leftSection={<Users size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('reach.open')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size="md"
        title={t('reach.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {opened && (
          // Whatever filter a map was left with: all customers of these days are meant.
          <AskedContext.Provider value={{ stamp, persona: '', among: days }}>
            <DrillDown workspace={ws} map={map} reference={reference} />
          </AskedContext.Provider>
        )}
      </Drawer>
    </>
  );
}

function Basis({ basis, text }: { readonly basis: 'evidence' | 'team'; readonly text: string }) {
  return (
    <Badge mt="xs" variant="light" color={basis === 'evidence' ? 'woad' : 'gray'}>
      {text}
    </Badge>
  );
}
