import { Button, Group, Loader, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, FileSpreadsheet, Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { PageHeader } from '../app/PageHeader';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import { showProblem } from '../ui/toasts';
import { type Code, codeColors } from '../wire/notes';
import { codeStyle } from './CodeChip';
import page from './NotePage.module.css';
import classes from './NotesPage.module.css';
import { PassageList } from './PassageList';
import { codesQuery, passagesQuery, refreshNotes, tableUrl } from './queries';

/** A code with all that was said under it, in the customers' words. */
export function CodePage() {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const { ws, code: id } = useParams({ from: '/w/$ws/notes/codes/$code' });
  const codes = useQuery(codesQuery(ws));
  const passages = useQuery(passagesQuery(ws, { code: id }));
  const [editing, setEditing] = useState(false);
  const code = codes.data?.items.find((each) => each.id === id);
  const items = passages.data?.items ?? [];
  return (
    <>
      <PageHeader
        title={code ? <bdi>{code.facts.name}</bdi> : t('codeBook')}
        hint={
          <span className={page.facts}>
            <Link to="/w/$ws/notes" params={{ ws }} className={page.back}>
              <ArrowLeft size={14} aria-hidden /> {t('all')}
            </Link>
            {code && (
              <span>
                {t('codeCounts', {
                  passages: format.number(code.passages),
                  notes: format.number(code.notes),
                  persons: format.number(code.persons),
                })}
              </span>
            )}
          </span>
        }
      >
        {code && (
          <>
            <Button
              component="a"
              variant="default"
              href={tableUrl(ws, { code: id })}
              download
              leftSection={<FileSpreadsheet size={15} aria-hidden />}
            >
              {t('table')}
            </Button>
            <Button
              variant="default"
              leftSection={<Pencil size={15} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t('editCode')}
            </Button>
          </>
        )}
      </PageHeader>
      <div className={classes.single}>
        {code?.facts.description && (
          <p className={page.remark} dir="auto">
            {code.facts.description}
          </p>
        )}
        {(codes.isPending || passages.isPending) && <Loader size="sm" aria-label={t('title')} />}
        {passages.isError && <Fault fault={passages.error} onRetry={() => passages.refetch()} />}
        {codes.data && !code && <EmptyState icon={Pencil} title={t('noSuchCode')} />}
        {passages.data && code && items.length === 0 && <p>{t('noPassagesOfCode')}</p>}
        <PassageList ws={ws} items={items} />
      </div>
      {editing && code && (
        <EditCode
          ws={ws}
          code={code}
          others={codes.data?.items.filter((each) => each.id !== id) ?? []}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}

interface EditCodeProps {
  readonly ws: string;
  readonly code: Code;
  readonly others: readonly Code[];
  readonly onClose: () => void;
}

/** Renames a code, gives it another colour, merges it into another one, or removes it. */
function EditCode({ ws, code, others, onClose }: EditCodeProps) {
  const { t } = useTranslation('notes');
  const common = useTranslation('common').t;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [facts, setFacts] = useState(code.facts);
  const [into, setInto] = useState<string | null>(null);
  const path = `/workspaces/${ws}/notes/codes/${code.id}`;
  const act = async (work: () => Promise<unknown>, leave: boolean) => {
    try {
      await work();
      onClose();
      if (leave && into) {
        await navigate({ to: '/w/$ws/notes/codes/$code', params: { ws, code: into } });
      } else if (leave) {
        await navigate({ to: '/w/$ws/notes', params: { ws } });
      }
      await refreshNotes(client, ws);
    } catch (problem) {
      showProblem(problem);
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void act(() => api.put(path, facts), false);
  };
  return (
    <Modal
      opened
      title={t('editCode')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <form className={classes.form} onSubmit={save}>
        <TextInput
          data-autofocus
          label={t('field.name')}
          dir="auto"
          required
          maxLength={120}
          value={facts.name}
          onChange={(event) => setFacts({ ...facts, name: event.currentTarget.value })}
        />
        <fieldset className={classes.colors}>
          <legend>{t('field.color')}</legend>
          {codeColors.map((color) => (
            <label key={color} style={codeStyle(color)}>
              <input
                type="radio"
                name="color"
                checked={facts.color === color}
                onChange={() => setFacts({ ...facts, color })}
              />
              {t(`color.${color}`)}
            </label>
          ))}
        </fieldset>
        <Textarea
          label={t('field.description')}
          dir="auto"
          autosize
          maxLength={2000}
          value={facts.description}
          onChange={(event) => setFacts({ ...facts, description: event.currentTarget.value })}
        />
        <Group justify="end">
          <Button type="submit">{t('save')}</Button>
        </Group>
      </form>
      <div className={classes.apart}>
        <Select
          label={t('mergeInto')}
          searchable
          clearable
          data={others.map(({ id, facts: other }) => ({ value: id, label: other.name }))}
          value={into}
          onChange={setInto}
        />
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="red"
            onClick={() => void act(() => api.delete(path), true)}
          >
            {t('removeCode')}
          </Button>
          <Button
            variant="default"
            disabled={!into}
            onClick={() => void act(() => api.post(`${path}/merge`, { into }), true)}
          >
            {t('merge')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
