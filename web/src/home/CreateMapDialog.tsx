import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { mapsQuery } from '../api/queries';
import type { MapSummary, NewMap, Template } from '../wire/maps';
import classes from './CreateMapDialog.module.css';
import { TemplatePreview } from './TemplatePreview';

interface CreateMapDialogProps {
  readonly ws: string;
  readonly templates: readonly Template[];
  readonly template: Template | undefined;
  readonly onClose: () => void;
}

/** A title and a template, and the map is there. */
export function CreateMapDialog({ ws, templates, template, onClose }: CreateMapDialogProps) {
  const { t, i18n } = useTranslation('maps');
  const common = useTranslation('common').t;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [title, setTitle] = useState('');
  const [picked, setPicked] = useState(template);
  const chosen = picked ?? templates[0];
  const create = useMutation({
    mutationFn: (map: NewMap) => api.post<MapSummary>(`/workspaces/${ws}/maps`, map),
    onSuccess: async (map) => {
      await queryClient.invalidateQueries({ queryKey: mapsQuery(ws).queryKey });
      await navigate({ to: '/w/$ws/maps/$map', params: { ws, map: map.id } });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('create.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!chosen) return;
          create.mutate({
            title: title.trim() || chosen.title,
            template: chosen.id,
            language: i18n.language,
          });
        }}
      >
        <TextInput
          label={t('create.name')}
          placeholder={t('create.namePlaceholder')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={200}
          dir="auto"
          data-autofocus
        />
        <fieldset className={classes.templates}>
          <legend className={classes.legend}>{t('create.template')}</legend>
          {templates.map((each) => (
            <label key={each.id} className={classes.template}>
              <input
                type="radio"
                name="template"
                value={each.id}
                checked={each.id === chosen?.id}
                onChange={() => setPicked(each)}
              />
              <span>{each.title}</span>
            </label>
          ))}
        </fieldset>
        {chosen && <TemplatePreview template={chosen} />}
        <Group justify="end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button type="submit" disabled={!chosen} loading={create.isPending}>
            {common('action.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
