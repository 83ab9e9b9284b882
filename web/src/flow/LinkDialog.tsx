import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow, FlowArrow, FlowEnd } from '../canvas/flow';
import { addLink, changeLink } from '../canvas/links';
import { remove } from '../canvas/moves';
import { AboutRecord } from '../comments/AboutRecord';
import { useFormat } from '../i18n/useFormat';
import { useEditor } from '../maps/EditorContext';
import { showUndo } from '../ui/toasts';
import { type LinkDraft, useFlowView } from './flowStore';
import { type Somebody, usePersonas, useTouchpointNames } from './useDrawnFlow';

/** Makes an arrow or changes one, without a mouse: its target is chosen from a list. */
export function LinkDialog({ flow }: { flow: DrawnFlow }) {
  const { t } = useTranslation('flow');
  const editor = useEditor();
  const draft = useFlowView((view) => view.draft);
  const { setDraft } = useFlowView.getState();
  const arrow =
    draft?.kind === 'change' ? flow.arrows.find(({ id }) => id === draft.id) : undefined;
  const close = () => {
    setDraft(undefined);
    const position = editor.store.getState().position;
    if (position) editor.go(position);
  };
  return (
    <Modal
      opened={draft !== undefined}
      onClose={close}
      title={t(draft?.kind === 'change' ? 'link.change' : 'link.new')}
      size="sm"
      returnFocus={editor.store.getState().position === undefined}
      closeButtonProps={{ 'aria-label': t('action.close', { ns: 'common' }) }}
    >
      {draft && (draft.kind === 'new' || arrow) && (
        <LinkForm
          key={JSON.stringify(draft)}
          flow={flow}
          draft={draft}
          arrow={arrow}
          onDone={close}
        />
      )}
    </Modal>
  );
}

interface LinkFormProps {
  readonly flow: DrawnFlow;
  readonly draft: LinkDraft;
  readonly arrow: FlowArrow | undefined;
  readonly onDone: () => void;
}

function LinkForm({ flow, draft, arrow, onDone }: LinkFormProps) {
  const { t } = useTranslation('flow');
  const editor = useEditor();
  const personas = usePersonas(flow);
  const [to, setTo] = useState(arrow?.to.id ?? (draft.kind === 'new' ? draft.to : undefined) ?? '');
  const [label, setLabel] = useState(arrow?.label ?? '');
  const [who, setWho] = useState<readonly string[]>(arrow?.personas ?? []);
  const targets = useTargets(flow);
  const from = arrow?.from ?? (draft.kind === 'new' ? draft.from : undefined);
  const save = () => {
    if (!to || !from) return;
    const words = { label: label.trim(), personas: who };
    const { document } = editor.session;
    editor.push(
      arrow ? changeLink(arrow.id, to, words) : addLink(document, 'flow', from.id, to, words).ops,
    );
    editor.announce(t(arrow ? 'announce.changed' : 'announce.linked'));
    onDone();
  };
  const take = () => {
    if (!arrow) return;
    editor.push(remove(arrow.id));
    editor.announce(t('announce.unlinked'));
    showUndo(t('announce.unlinked'), () => editor.undo());
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="sm">
        <TextInput label={t('from')} dir="auto" readOnly value={nameOf(targets, from)} />
        <Select
          label={t('to')}
          data-autofocus={arrow === undefined || undefined}
          required
          searchable
          placeholder={t('link.choose')}
          nothingFoundMessage={t('link.nothing')}
          data={targets}
          value={to || null}
          onChange={(value) => setTo(value ?? '')}
        />
        <TextInput
          label={t('link.label')}
          data-autofocus={arrow !== undefined || undefined}
          placeholder={t('link.labelHint')}
          dir="auto"
          maxLength={300}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {personas.length > 0 && (
          <MultiSelect
            label={t('link.who')}
            placeholder={who.length === 0 ? t('everyone') : ''}
            clearable
            // Below it are the buttons, and the list stays open for more than one.
            comboboxProps={{ position: 'top' }}
            data={personas.map(nameOption(t('unnamedPersona')))}
            value={[...who]}
            onChange={setWho}
          />
        )}
        {arrow && (
          <div>
            <AboutRecord record={arrow.id} onOpen={onDone} />
          </div>
        )}
      </Stack>
      <Group justify={arrow ? 'space-between' : 'end'} mt="lg" gap="xs">
        {arrow && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<Trash2 size={15} aria-hidden />}
            onClick={take}
          >
            {t('link.delete')}
          </Button>
        )}
        <Group gap="xs">
          <Button variant="default" onClick={onDone}>
            {t('action.cancel', { ns: 'common' })}
          </Button>
          <Button type="submit" disabled={!to}>
            {t(arrow ? 'link.save' : 'link.add')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

interface Target {
  readonly value: string;
  readonly label: string;
}

/** Everything that an arrow may point at: each stage, and below it its touchpoints. */
function useTargets(flow: DrawnFlow): Target[] {
  const { t } = useTranslation('maps');
  const format = useFormat();
  const nameOfTouchpoint = useTouchpointNames(flow);
  return flow.stages.flatMap((stage, place) => {
    const number = format.number(place + 1);
    return [
      { value: stage.id, label: `${number} · ${stage.title || t('untitledStage')}` },
      ...stage.touchpoints.map((touchpoint) => ({
        value: touchpoint.card,
        label: `${number} · ${stage.title || t('untitledStage')} › ${nameOfTouchpoint(touchpoint)}`,
      })),
    ];
  });
}

function nameOf(targets: readonly Target[], end: FlowEnd | undefined): string {
  return targets.find(({ value }) => value === end?.id || value === end?.stage)?.label ?? '';
}

const nameOption =
  (unnamed: string) =>
  ({ id, name }: Somebody) => ({ value: id, label: name || unnamed });
