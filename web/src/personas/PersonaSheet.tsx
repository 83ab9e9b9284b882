import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useChildren, useRecord } from '../ui/useLive';
import { choices, maxLength } from '../wire/generated/vocabulary';
import { InPlace } from './InPlace';
import { BehaviourFacts, ContactFacts, WhoFacts } from './PersonaFacts';
import facts from './PersonaFacts.module.css';
import classes from './PersonaSheet.module.css';
import { PortraitEditor } from './PortraitEditor';
import { dyeOf, dyeStyle, dyes } from './personas';
import { SliderList } from './SliderList';
import { StandsFor } from './StandsFor';
import { type SheetPart, TraitList } from './TraitList';

interface PersonaSheetProps extends SheetPart {
  readonly ws: string;
  readonly persona: string;
}

/** A persona on one page, as it would be printed; every word of it is edited where it stands. */
export function PersonaSheet({ ws, persona, ...part }: PersonaSheetProps) {
  const { t, i18n } = useTranslation('personas');
  const { document, push } = part;
  const record = useRecord(document, persona);
  const traits = useChildren(document, persona, 'trait');
  const set = (field: string) => (value: string) =>
    push(setFields(persona, { [field]: value }), `${field} ${persona}`);
  const dye = dyeOf(record);
  return (
    <article
      className={classes.sheet}
      style={dyeStyle(record)}
      aria-label={textOf(record, 'name') || t('unnamed')}
    >
      <div className={classes.who}>
        <PortraitEditor ws={ws} persona={persona} {...part} />
        <div className={classes.name}>
          <InPlace
            hideLabel
            label={t('field.name')}
            placeholder={t('unnamed')}
            value={textOf(record, 'name')}
            maxLength={maxLength.persona.name}
            onSave={set('name')}
          />
        </div>
        <div className={classes.role}>
          <InPlace
            hideLabel
            label={t('field.role')}
            placeholder={t('placeholder.role')}
            value={textOf(record, 'role')}
            maxLength={maxLength.persona.role}
            onSave={set('role')}
          />
        </div>
        <div className={classes.choices}>
          <SegmentedControl
            key={i18n.language}
            size="xs"
            fullWidth
            aria-label={t('field.audience')}
            value={textOf(record, 'audience') || 'b2c'}
            onChange={set('audience')}
            data={choices.Audience.map((value) => ({ value, label: t(`audience.${value}`) }))}
          />
          <div className={classes.dyes} role="radiogroup" aria-label={t('field.color')}>
            {dyes.map((each) => (
              <label key={each} className={classes.dye} title={t(`dye.${each}`)}>
                <input
                  type="radio"
                  name={`dye ${persona}`}
                  aria-label={t(`dye.${each}`)}
                  checked={each === dye}
                  onChange={() => set('color')(each)}
                />
                <span style={{ background: `var(--wl-dye-${each})` }} />
              </label>
            ))}
          </div>
        </div>
        <WhoFacts persona={persona} {...part} />
      </div>
      <div className={classes.mind}>
        <blockquote className={classes.quote}>
          <InPlace
            hideLabel
            label={t('field.quote')}
            placeholder={t('placeholder.quote')}
            value={textOf(record, 'quote')}
            maxLength={maxLength.persona.quote}
            onSave={set('quote')}
          />
        </blockquote>
        <div className={classes.traits}>
          {choices.TraitKind.map((kind) => (
            <TraitList
              key={kind}
              persona={persona}
              kind={kind}
              traits={traits.filter((each) => (textOf(each, 'kind') || 'goal') === kind)}
              {...part}
            />
          ))}
        </div>
        <div className={classes.below}>
          <section>
            <h2 className={facts.title}>{t('section.personality')}</h2>
            <SliderList persona={persona} {...part} />
          </section>
          <ContactFacts persona={persona} {...part} />
          <BehaviourFacts persona={persona} {...part} />
          <StandsFor ws={ws} persona={persona} {...part} />
        </div>
      </div>
    </article>
  );
}
