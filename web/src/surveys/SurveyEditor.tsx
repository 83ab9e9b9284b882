import { Button, Checkbox, Menu, MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core';
import { ChevronDown, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languages as pageLanguages } from '../i18n/languages';
import { useFormat } from '../i18n/useFormat';
import type { SurveyDefinition, SurveyFault, SurveyLanguage } from '../wire/surveys';
import {
  freeId,
  missingTexts,
  moveQuestion,
  newQuestion,
  questionKinds,
  removeQuestion,
  surveyLanguages,
} from './draft';
import { QuestionEditor } from './QuestionEditor';
import classes from './SurveyEditor.module.css';
import { WordsField, WritingContext } from './WordsField';

interface SurveyEditorProps {
  readonly ws: string;
  readonly draft: SurveyDefinition;
  readonly faults: readonly SurveyFault[];
  readonly language: SurveyLanguage;
  readonly onLanguage: (language: SurveyLanguage) => void;
  readonly onChange: (draft: SurveyDefinition) => void;
}

/** Everything that a survey says and asks, in the order in which customers meet it. */
export function SurveyEditor({
  ws,
  draft,
  faults,
  language,
  onLanguage,
  onChange,
}: SurveyEditorProps) {
  const { t } = useTranslation('surveys');
  const writing = useMemo(() => ({ language, own: draft.language }), [language, draft.language]);
  const { questions } = draft;
  const set = (part: Partial<SurveyDefinition>) => onChange({ ...draft, ...part });
  return (
    <WritingContext value={writing}>
      <div className={classes.editor}>
        <LanguageTabs draft={draft} language={language} onLanguage={onLanguage} />
        <section className={classes.part} aria-label={t('part.start')}>
          <WordsField
            label={t('field.title')}
            value={draft.title}
            onChange={(title) => set({ title })}
          />
          <WordsField
            long
            label={t('field.intro')}
            value={draft.intro}
            onChange={(intro) => set({ intro })}
          />
        </section>
        <ol className={classes.questions} aria-label={t('part.questions')}>
          {questions.map((question, at) => (
            <QuestionEditor
              key={question.id}
              ws={ws}
              questions={questions}
              at={at}
              faults={faults.filter(({ pointer }) => pointer.startsWith(`/questions/${at}/`))}
              onChange={(next) =>
                set({ questions: questions.map((each, i) => (i === at ? next : each)) })
              }
              onMove={(to) => set({ questions: moveQuestion(questions, at, to) })}
              onRemove={() => set({ questions: removeQuestion(questions, question.id) })}
            />
          ))}
        </ol>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              className={classes.add}
              leftSection={<Plus size={16} aria-hidden />}
              rightSection={<ChevronDown size={14} aria-hidden />}
            >
              {t('addQuestion')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {questionKinds.map((kind) => (
              <Menu.Item
                key={kind}
                onClick={() => {
                  const id = freeId(questions.map((each) => each.id));
                  set({ questions: [...questions, newQuestion(kind, id)] });
                }}
              >
                {t(`kind.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Settings draft={draft} set={set} />
        <FaultList faults={faults} />
      </div>
    </WritingContext>
  );
}

/** The languages of the survey; each says how many of its texts are missing. */
function LanguageTabs({
  draft,
  language,
  onLanguage,
}: Pick<SurveyEditorProps, 'draft' | 'language' | 'onLanguage'>) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  return (
    <fieldset className={classes.languages}>
      <legend className="wl-hidden">{t('writing')}</legend>
      {draft.languages.map((each) => {
        const missing = missingTexts(draft, each);
        return (
          <Button
            key={each}
            size="compact-sm"
            variant={each === language ? 'filled' : 'default'}
            aria-pressed={each === language}
            onClick={() => onLanguage(each)}
          >
            <span lang={each}>{nameOf(each)}</span>
            {missing > 0 && (
              <span className={classes.missing}>
                {t('missing', { count: missing, number: format.number(missing) })}
              </span>
            )}
          </Button>
        );
      })}
    </fieldset>
  );
}

function nameOf(language: SurveyLanguage): string {
  return pageLanguages.find(({ code }) => code === language)?.name ?? language;
}

interface SettingsProps {
  readonly draft: SurveyDefinition;
  readonly set: (part: Partial<SurveyDefinition>) => void;
}

function Settings({ draft, set }: SettingsProps) {
  const { t } = useTranslation('surveys');
  const { consent } = draft;
  const choices = surveyLanguages.map((each) => ({ value: each, label: nameOf(each) }));
  return (
    <section className={classes.part} aria-label={t('part.end')}>
      <h2 className={classes.heading}>{t('part.end')}</h2>
      <WordsField
        long
        label={t('field.thanks')}
        value={draft.thanks}
        onChange={(thanks) => set({ thanks })}
      />
      <Checkbox
        label={t('field.consentAsked')}
        checked={consent.asked}
        onChange={(event) => {
          const asked = event.currentTarget.checked;
          set({ consent: { ...consent, asked, required: asked && consent.required } });
        }}
      />
      {consent.asked && (
        <>
          <WordsField
            long
            label={t('field.consentText')}
            value={consent.text}
            onChange={(text) => set({ consent: { ...consent, text } })}
          />
          <Checkbox
            label={t('field.consentRequired')}
            checked={consent.required}
            onChange={(event) =>
              set({ consent: { ...consent, required: event.currentTarget.checked } })
            }
          />
        </>
      )}
      <div className={classes.pair}>
        <MultiSelect
          label={t('field.languages')}
          data={choices}
          value={[...draft.languages]}
          onChange={(chosen) => {
            const languages = surveyLanguages.filter((each) => chosen.includes(each));
            const [first] = languages;
            if (!first) return;
            const own = languages.includes(draft.language) ? draft.language : first;
            set({ languages, language: own });
          }}
        />
        <Select
          label={t('field.language')}
          description={t('field.languageHint')}
          data={choices.filter(({ value }) => draft.languages.includes(value))}
          value={draft.language}
          onChange={(own) =>
            set({ language: surveyLanguages.find((each) => each === own) ?? draft.language })
          }
        />
        <NumberInput
          label={t('field.onceInDays')}
          description={t('field.onceInDaysHint')}
          min={0}
          max={3650}
          allowDecimal={false}
          value={draft.onceInDays}
          onChange={(days) => typeof days === 'number' && set({ onceInDays: days })}
        />
        <NumberInput
          label={t('field.quietDays')}
          description={t('field.quietDaysHint')}
          min={0}
          max={3650}
          allowDecimal={false}
          value={draft.quietDays}
          onChange={(days) => typeof days === 'number' && set({ quietDays: days })}
        />
        <TagsInput
          label={t('field.sites')}
          description={t('field.sitesHint')}
          placeholder="https://shop.example"
          value={[...draft.sites]}
          onChange={(sites) => set({ sites })}
        />
      </div>
    </section>
  );
}

/** What keeps the survey from being opened, in words. */
function FaultList({ faults }: { faults: readonly SurveyFault[] }) {
  const { t } = useTranslation('surveys');
  if (faults.length === 0) return null;
  return (
    <section className={classes.faults} aria-label={t('faults')}>
      <h2 className={classes.heading}>{t('faults')}</h2>
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`}>
            <code>{pointer}</code> <span dir="auto">{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
