import { FileButton, Menu } from '@mantine/core';
import { ChartColumn, Link2, MessageSquareQuote, Paperclip, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remove } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import { useEditorPlace } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { showProblem, showUndo } from '../ui/toasts';
import { useChildren, useTextField } from '../ui/useLive';
import { attach } from './attachments';
import { useClaim } from './claimStore';
import { EvidencePicker } from './EvidencePicker';
import { GradeBadge } from './GradeBadge';
import { whyLabel } from './grades';
import { MovedNote } from './MovedNote';
import { methodLabel, methodOf } from './methods';
import classes from './RestsOn.module.css';
import { SupportForm } from './SupportForm';
import { SupportItem } from './SupportItem';
import {
  addSupport,
  changeSupport,
  emptyDraft,
  fileDraft,
  readDraft,
  type SupportDraft,
} from './supports';

/** What is being filled in: a new support, or one that is there. */
type Editing = { readonly id: string | undefined; readonly draft: SupportDraft };

/** What a card rests on: its grade and why, each support, and the ways to add one. */
export function RestsOn({ card }: { card: string }) {
  const { t } = useTranslation('claims');
  const { editor, workspace, map } = useEditorPlace();
  const { document } = editor.session;
  const touchpoint = useTextField(document, card, 'touchpoint');
  const supports = useChildren(document, card, 'support');
  const [editing, setEditing] = useState<Editing>();
  const [picking, setPicking] = useState(false);
  const [busy, setBusy] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) add.current?.focus({ preventScroll: true });
    wasEditing.current = editing !== undefined;
  }, [editing]);
  const save = (draft: SupportDraft) => {
    const there = editing?.id === undefined ? undefined : document.record(editing.id);
    editor.push(there ? changeSupport(there, draft) : addSupport(document, card, draft));
    setEditing(undefined);
  };
  const drop = (id: string) => {
    editor.push(remove(id));
    showUndo(t('deleted'), () => editor.undo());
  };
  const upload = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    try {
      setEditing({ id: undefined, draft: fileDraft(await attach(workspace, file)) });
    } catch (problem) {
      showProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  const openMeasure = (reference: string) => {
    const view = useMapView.getState();
    if (view.mode === 'designed') view.setMode('both');
    view.openDrill(reference);
  };
  return (
    <section className={classes.section} aria-labelledby={`rests-${card}`} aria-busy={busy}>
      <h3 className={classes.title} id={`rests-${card}`}>
        {t('title')}
      </h3>
      <Verdict card={card} />
      {supports.length > 0 && (
        <ul className={classes.supports}>
          {supports.map((support) =>
            editing?.id === support.id ? (
              <li key={support.id}>
                <SupportForm
                  draft={editing.draft}
                  onSave={save}
                  onCancel={() => setEditing(undefined)}
                />
              </li>
            ) : (
              <SupportItem
                key={support.id}
                ws={workspace}
                record={support}
                onEdit={() => setEditing({ id: support.id, draft: readDraft(support) })}
                onDelete={() => drop(support.id)}
                onMeasure={openMeasure}
              />
            ),
          )}
        </ul>
      )}
      {editing && editing.id === undefined ? (
        <SupportForm draft={editing.draft} onSave={save} onCancel={() => setEditing(undefined)} />
      ) : (
        <FileButton onChange={upload}>
          {({ onClick }) => (
            <Menu position="bottom-start">
              <Menu.Target>
                <button ref={add} type="button" className={classes.add}>
                  <Plus size={14} aria-hidden />
                  {t('add.label')}
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<MessageSquareQuote size={14} aria-hidden />}
                  onClick={() => setEditing({ id: undefined, draft: emptyDraft('quote') })}
                >
                  {t('add.quote')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<Link2 size={14} aria-hidden />}
                  onClick={() => setEditing({ id: undefined, draft: emptyDraft('link') })}
                >
                  {t('add.link')}
                </Menu.Item>
                <Menu.Item leftSection={<Paperclip size={14} aria-hidden />} onClick={onClick}>
                  {t('add.file')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<ChartColumn size={14} aria-hidden />}
                  onClick={() => setPicking(true)}
                >
                  {t('add.evidence')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </FileButton>
      )}
      {picking && (
        <EvidencePicker
          workspace={workspace}
          map={map}
          stage={document.record(card)?.place?.parent ?? ''}
          touchpoint={touchpoint}
          onPick={(draft) => {
            setPicking(false);
            setEditing({ id: undefined, draft });
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
}

/** The grade of the card and the rule that gave it. */
function Verdict({ card }: { card: string }) {
  const t = useTexts();
  const format = useFormat();
  const claim = useClaim(card);
  if (!claim) return <p className={classes.why}>{t('claims:unstated')}</p>;
  const methods = claim.methods.map((method) => t(methodLabel(methodOf(method))));
  if (claim.moved) {
    return (
      <div className={classes.verdict}>
        <GradeBadge grade={claim.grade} moved="" />
        <MovedNote card={card} moved={claim.moved} />
      </div>
    );
  }
  return (
    <div className={classes.verdict}>
      <GradeBadge grade={claim.grade} />
      <p className={classes.why}>
        {t(whyLabel(claim.why), {
          supports: format.number(claim.supports),
          contradicts: format.number(claim.contradicts),
          methods: methods.join(', '),
          date: claim.newest ? format.date(`${claim.newest}T00:00`) : '',
        })}
      </p>
    </div>
  );
}
