import { Button, TextInput } from '@mantine/core';
import { Search, SearchX } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState';
import type { Template } from '../wire/maps';
import { workshopSheets } from '../worksheet/sheets';
import { TakeSheets } from '../worksheet/TakeSheets';
import classes from './Gallery.module.css';
import { shelvesOf } from './shelves';
import { TemplateCard } from './TemplateCard';

interface GalleryProps {
  readonly templates: readonly Template[];
  readonly onChoose: (template: Template) => void;
}

/** The templates on shelves by purpose; one word is enough to find one. */
export function Gallery({ templates, onChoose }: GalleryProps) {
  const { t } = useTranslation('gallery');
  const sheet = useTranslation('worksheet').t;
  const [query, setQuery] = useState('');
  const id = useId();
  const shelves = useMemo(
    () => shelvesOf(templates, query, (purpose) => t(`purpose.${purpose}`)),
    [templates, query, t],
  );
  const count = shelves.reduce((sum, shelf) => sum + shelf.templates.length, 0);
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {t('title')}
        </h2>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<Search size={15} aria-hidden />}
          className={classes.search}
          dir="auto"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <p className={query ? classes.count : 'wl-hidden'} role="status">
          {query && t('found', { count })}
        </p>
        <TakeSheets
          label={sheet('take')}
          title={sheet('takeHint')}
          file={sheet('file.workshop')}
          sheets={workshopSheets}
        />
      </div>
      {query && count === 0 && (
        <EmptyState icon={SearchX} title={t('none', { query })} hint={t('noneHint')}>
          <Button variant="default" onClick={() => setQuery('')}>
            {t('clear')}
          </Button>
        </EmptyState>
      )}
      {shelves.map((shelf) => (
        <div key={shelf.purpose} className={classes.shelf}>
          <h3 id={`${id}-${shelf.purpose}`} className={classes.purpose}>
            {t(`purpose.${shelf.purpose}`)}
          </h3>
          <ul className={classes.templates} aria-labelledby={`${id}-${shelf.purpose}`}>
            {shelf.templates.map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                onUse={() => onChoose(template)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
