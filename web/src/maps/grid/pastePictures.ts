import type { CopiedCard } from '../../canvas/clipboard';
import { emotionCard } from '../../canvas/moves';
import type { InGrid } from '../../canvas/range';
import { attach } from '../../claims/attachments';
import { addSupport, fileDraft, type SupportDraft } from '../../claims/supports';
import { text } from '../../i18n/i18n';
import { showNote, showProblem, showProblemText } from '../../ui/toasts';
import type { MapEditor } from '../editor';
import { useMapView } from '../useMapView';

/** What the server keeps as a picture and a browser may show. */
const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** What browsers call a picture that has no file: a piece of the screen, or of a page. */
const NAMELESS = /^image\.[a-z]+$/i;

/** The files on the clipboard; none where words stand beside them that say more than their names. */
export function filesOf(data: DataTransfer): readonly File[] {
  const files = [...data.files];
  const words = data.getData('text/plain').trim();
  return words === '' || words === files.map(({ name }) => name).join('\n') ? files : [];
}

/**
 * Sends pasted pictures to be kept and makes a card of each, which rests on it. In a lane whose cards
 * are not words of their own, the pictures are added to what is chosen there.
 */
export async function pastePictures(
  editor: MapEditor,
  workspace: string,
  files: readonly File[],
  at: InGrid,
): Promise<void> {
  if (!editor.session.mayEdit()) {
    showNote(text('held.cannotEdit'));
    return;
  }
  const holder = holderOf(editor, at);
  if (holder === '') {
    showProblemText(text('claims:picture.needsCard'));
    return;
  }
  const drafts: SupportDraft[] = [];
  editor.announce(text('claims:picture.sending'));
  for (const file of files) {
    const draft = await sent(workspace, file);
    if (draft) drafts.push(draft);
  }
  if (drafts.length === 0) return;
  if (holder === undefined) {
    editor.picked.paste(drafts.map(cardOf), editor.picked.target(at));
    return;
  }
  const { document } = editor.session;
  const made = editor.push(drafts.flatMap((draft) => addSupport(document, holder, draft)));
  editor.offerUndo(text('claims:picture.added'), made);
}

/** The card to which a picture is added; undefined where it becomes one, empty where none is chosen. */
function holderOf(editor: MapEditor, at: InGrid): string | undefined {
  switch (editor.laneKind(at.lane)) {
    case 'touchpoints':
    case 'channels':
      return at.kind === 'card' ? at.card : '';
    case 'emotions': {
      const { persona } = useMapView.getState();
      return emotionCard(editor.model.cards(at.stage, at.lane), persona)?.id ?? '';
    }
    default:
      return undefined;
  }
}

/** The picture as a support once it is kept; what cannot be kept is told and left out. */
async function sent(workspace: string, file: File): Promise<SupportDraft | undefined> {
  try {
    const draft = PICTURES.includes(file.type)
      ? fileDraft(await attach(workspace, file))
      : undefined;
    if (draft?.kind === 'image') {
      return NAMELESS.test(file.name) ? { ...draft, text: text('claims:kind.image') } : draft;
    }
    showProblemText(text('claims:picture.none', { name: file.name }));
  } catch (problem) {
    showProblem(problem);
  }
  return undefined;
}

function cardOf(draft: SupportDraft): CopiedCard {
  return {
    column: 0,
    row: 0,
    kind: 'own',
    words: draft.text,
    fields: { text: draft.text },
    supports: [{ ...draft }],
  };
}
