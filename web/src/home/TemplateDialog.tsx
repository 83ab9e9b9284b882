import { Button, Group, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { mapsQuery } from '../api/queries';
import { useNarrow } from '../maps/useNarrow';
import { describeError } from '../ui/toasts';
import type { MapSummary, NewMap, Template } from '../wire/maps';
import { shelvesOf } from './shelves';
import { TemplateContent } from './TemplateContent';
import classes from './TemplateDialog.module.css';
import { TemplatePicture } from './TemplatePicture';

interface TemplateDialogProps {
  readonly ws: string;
  readonly templates: readonly Template[];
  readonly template: Template | undefined;
  readonly onClose: () => void;
}

/** Shows what a template holds before it makes a map of it, with its example or without. */
export function TemplateDialog({ ws, templates, template, onClose }: TemplateDialogProps) {
  const { t, i18n } = useTranslation('gallery');
  const maps = useTranslation('maps').t;
  const common = useTranslation('common').t;
  const narrow = useNarrow();
  const [title, setTitle] = useState('');
  const [picked, setPicked] = useState(template);
  const [examples, setExamples] = useState(true);
  const create = useCreate(ws);
  const chosen = picked ?? templates[0];
  if (!chosen) return null;
  const hasExample = chosen.phases.some((phase) => phase.stages.some((each) => each.cards.length));
  return (
    <Modal
      opened
      onClose={onClose}
      title={maps('create.title')}
      size="76rem"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({
            title: title.trim() || chosen.title,
            template: chosen.id,
            language: i18n.language,
            examples: examples && hasExample,
          });
        }}
      >
        <Stack gap="md" className={classes.fields}>
          <TextInput
            label={maps('create.name')}
            placeholder={maps('create.namePlaceholder')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={200}
            dir="auto"
            data-autofocus
          />
          <NativeSelect
            label={maps('create.template')}
            value={chosen.id}
            onChange={(event) =>
              setPicked(templates.find((each) => each.id === event.currentTarget.value))
            }
            data={shelvesOf(templates, '', String).map((shelf) => ({
              group: t(`purpose.${shelf.purpose}`),
              items: shelf.templates.map((each) => ({ value: each.id, label: each.title })),
            }))}
          />
          {hasExample && (
            <Radio.Group
              label={t('content')}
              value={examples ? 'example' : 'structure'}
              onChange={(value) => setExamples(value === 'example')}
            >
              <Stack gap="xs" mt={6}>
                <Radio value="example" label={t('example')} description={t('exampleHint')} />
                <Radio value="structure" label={t('structure')} description={t('structureHint')} />
              </Stack>
            </Radio.Group>
          )}
          <div className={classes.picture}>
            <TemplatePicture template={chosen} />
          </div>
          <p className={classes.about}>{chosen.description}</p>
          <p className={classes.view}>{t('opensIn', { view: maps(`views.${chosen.view}`) })}</p>
        </Stack>
        <TemplateContent template={chosen} examples={examples} />
        {create.isError && (
          <p role="alert" className={classes.problem}>
            {describeError(create.error)}
          </p>
        )}
        <Group justify="end" gap="xs" className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {common('action.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function useCreate(ws: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (map: NewMap) => api.post<MapSummary>(`/workspaces/${ws}/maps`, map),
    onSuccess: async (map) => {
      await queryClient.invalidateQueries({ queryKey: mapsQuery(ws).queryKey });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: map.id } });
    },
  });
}
