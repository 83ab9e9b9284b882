import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useRecord } from '../ui/useLive';
import { choices, maxLength } from '../wire/generated/vocabulary';
import { ChannelOrder } from './ChannelOrder';
import { InPlace } from './InPlace';
import classes from './PersonaFacts.module.css';
import type { SheetPart } from './TraitList';

const demographic = ['age', 'gender', 'location', 'income', 'education'] as const;
const firmographic = ['industry', 'companySize', 'revenue', 'companyLocation'] as const;
const behavioural = ['siteActivity', 'purchases', 'productUse', 'serviceContacts'] as const;

type Fact =
  | (typeof demographic)[number]
  | (typeof firmographic)[number]
  | (typeof behavioural)[number]
  | 'timing'
  | 'media';

interface FactsProps extends SheetPart {
  readonly persona: string;
}

function Facts({ document, push, persona, facts }: FactsProps & { facts: readonly Fact[] }) {
  const { t } = useTranslation('personas');
  const record = useRecord(document, persona);
  return (
    <div className={classes.facts}>
      {facts.map((fact) => (
        <InPlace
          key={fact}
          label={t(`field.${fact}`)}
          placeholder={t(`placeholder.${fact}`)}
          value={textOf(record, fact)}
          maxLength={maxLength.persona[fact]}
          onSave={(value) => push(setFields(persona, { [fact]: value }), `${fact} ${persona}`)}
        />
      ))}
    </div>
  );
}

/** Who it is: as a person and, for a buyer in a company, as that company. */
export function WhoFacts(props: FactsProps) {
  const { t } = useTranslation('personas');
  const record = useRecord(props.document, props.persona);
  const business = textOf(record, 'audience') === 'b2b';
  return (
    <>
      <section>
        <h2 className={classes.title}>{t('section.demographic')}</h2>
        <Facts {...props} facts={demographic} />
      </section>
      {business && (
        <section>
          <h2 className={classes.title}>{t('section.firmographic')}</h2>
          <Facts {...props} facts={firmographic} />
        </section>
      )}
    </>
  );
}

/** What the persona does with us. */
export function BehaviourFacts(props: FactsProps) {
  const { t } = useTranslation('personas');
  return (
    <section>
      <h2 className={classes.title}>{t('section.behavioural')}</h2>
      <Facts {...props} facts={behavioural} />
    </section>
  );
}

/** How, how often and when contact is welcome. */
export function ContactFacts(props: FactsProps) {
  const { t } = useTranslation('personas');
  const { document, push, persona } = props;
  const record = useRecord(document, persona);
  return (
    <section>
      <h2 className={classes.title}>{t('section.contact')}</h2>
      <p className={classes.label}>{t('field.channels')}</p>
      <ChannelOrder {...props} />
      <Select
        className={classes.frequency ?? ''}
        size="xs"
        label={t('field.frequency')}
        data={choices.ContactFrequency.map((value) => ({
          value: value || 'unknown',
          label: t(`frequency.${value || 'unknown'}`),
        }))}
        value={textOf(record, 'frequency') || 'unknown'}
        onChange={(value) =>
          push(setFields(persona, { frequency: value === 'unknown' ? '' : (value ?? '') }))
        }
      />
      <Facts {...props} facts={['timing', 'media']} />
    </section>
  );
}
