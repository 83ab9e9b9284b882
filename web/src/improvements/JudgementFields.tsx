import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Judgement, JudgementKano, Opportunity, OpportunityEdit } from '../wire/generated/api';
import classes from './improvements.module.css';
import { JUDGED, LENSES, type Lens, scoresOf } from './lenses';
import { Needs } from './Needs';
import type { EditOf } from './queries';
import { SavedNumber } from './SavedNumber';

const KANO = [
  'mustBe',
  'performance',
  'attractive',
  'indifferent',
  'reverse',
  'doubtful',
] as const satisfies readonly (keyof JudgementKano)[];

const NO_ANSWERS: JudgementKano = {
  mustBe: 0,
  performance: 0,
  attractive: 0,
  indifferent: 0,
  reverse: 0,
  doubtful: 0,
};

interface JudgementFieldsProps {
  readonly opportunity: Opportunity;
  readonly onEdit: (edit: EditOf<Opportunity, OpportunityEdit>) => void;
}

/** What the team thinks of it by one lens, and what comes of that, with the arithmetic. */
export function JudgementFields({ opportunity, onEdit }: JudgementFieldsProps) {
  const { t } = useTranslation('improvements');
  const [lens, setLens] = useState<Lens>('value');
  const { judgement } = opportunity.facts;
  const scores = scoresOf(opportunity, lens);
  const judge = (edit: (judged: Judgement) => Partial<Judgement>) =>
    onEdit(({ facts: { judgement: now } }) => ({ judgement: { ...now, ...edit(now) } }));
  return (
    <section className={classes.card} aria-labelledby="judgement">
      <h2 id="judgement">{t('lens.title')}</h2>
      <NativeSelect
        className={classes.choice}
        label={t('lens.by')}
        description={t(`lens.formula.${lens}`)}
        value={lens}
        onChange={(event) =>
          setLens(LENSES.find((each) => each === event.currentTarget.value) ?? 'value')
        }
        data={LENSES.map((each) => ({ value: each, label: t(`lens.name.${each}`) }))}
      />
      {JUDGED[lens] && (
        <div className={classes.fields}>
          {JUDGED[lens].map(({ name, least, most, step }) => (
            <SavedNumber
              key={name}
              label={t(`judged.${name}`)}
              min={least}
              max={most}
              step={step}
              value={judgement[name]}
              onSave={(value) => judge(() => ({ [name]: value }))}
            />
          ))}
        </div>
      )}
      {lens === 'kano' && (
        <div className={classes.fields}>
          {KANO.map((kind) => (
            <SavedNumber
              key={kind}
              label={t(`kano.${kind}`)}
              min={0}
              value={judgement.kano?.[kind]}
              onSave={(count) =>
                judge(({ kano }) => ({ kano: { ...NO_ANSWERS, ...kano, [kind]: count } }))
              }
            />
          ))}
        </div>
      )}
      {lens === 'opportunity' && (
        <Needs needs={judgement.needs} onChange={(needs) => judge(() => ({ needs: [...needs] }))} />
      )}
      {scores.length === 0 ? (
        <p className={classes.quiet}>{t('lens.none')}</p>
      ) : (
        <dl className={classes.scores}>
          {scores.map((score) => (
            <div key={score.name}>
              <dt>
                <bdi>
                  {lens === 'opportunity'
                    ? score.name
                    : lens === 'kano'
                      ? t(`kano.${score.name as 'better'}`)
                      : t(`lens.name.${lens}`)}
                </bdi>
              </dt>
              <dd>
                <bdi dir="ltr">{score.arithmetic}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
