import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Lightbulb, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './improvements.module.css';

interface IdeasProps {
  readonly ideas: readonly string[];
  readonly onChange: (ideas: readonly string[]) => void;
}

/** Ideas for solutions, one a line. */
export function Ideas({ ideas, onChange }: IdeasProps) {
  const { t } = useTranslation('improvements');
  const [idea, setIdea] = useState('');
  return (
    <div className={classes.group}>
      <h3>{t('idea.title')}</h3>
      {ideas.length > 0 && (
        <ul className={classes.plain}>
          {ideas.map((each) => (
            <li key={each} className={classes.idea}>
              <Lightbulb size={15} aria-hidden />
              <span dir="auto">{each}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('idea.remove', { idea: each })}
                onClick={() => onChange(ideas.filter((other) => other !== each))}
              >
                <X size={15} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.newTitle}
        onSubmit={(event) => {
          event.preventDefault();
          if (idea.trim() === '') return;
          onChange([...ideas, idea.trim()]);
          setIdea('');
        }}
      >
        <TextInput
          aria-label={t('idea.new')}
          placeholder={t('idea.new')}
          maxLength={1_000}
          dir="auto"
          value={idea}
          onChange={(event) => setIdea(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('idea.add')}
        </Button>
      </form>
    </div>
  );
}
