import { FileButton, Popover } from '@mantine/core';
import { Crop, ImageUp, Trash2 } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { attach, attachmentUrl } from '../claims/attachments';
import { IconButton } from '../ui/IconButton';
import { showProblem, showUndo } from '../ui/toasts';
import { useRecord } from '../ui/useLive';
import { Portrait } from './Portrait';
import classes from './PortraitEditor.module.css';
import { readFocus, writeFocus } from './personas';
import type { SheetPart } from './TraitList';

interface PortraitEditorProps extends SheetPart {
  readonly ws: string;
  readonly persona: string;
}

/** The portrait of the sheet, with what brings another picture, crops it or takes it away. */
export function PortraitEditor({ ws, persona, document, push, undo }: PortraitEditorProps) {
  const { t } = useTranslation('personas');
  const [busy, setBusy] = useState(false);
  const record = useRecord(document, persona);
  const picture = textOf(record, 'portrait');
  const upload = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    try {
      const { id } = await attach(ws, file);
      push(setFields(persona, { portrait: id, portraitFocus: '' }));
    } catch (problem) {
      showProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.editor} aria-busy={busy}>
      <Portrait ws={ws} persona={record} />
      <div className={classes.tools}>
        <FileButton accept="image/png,image/jpeg,image/webp,image/gif" onChange={upload}>
          {({ onClick }) => (
            <IconButton icon={ImageUp} label={t('portrait.upload')} onClick={onClick} />
          )}
        </FileButton>
        {picture && (
          <Popover width={300} trapFocus position="bottom">
            <Popover.Target>
              <IconButton icon={Crop} label={t('portrait.crop')} />
            </Popover.Target>
            <Popover.Dropdown>
              <CropForm
                url={attachmentUrl(ws, picture)}
                focus={textOf(record, 'portraitFocus')}
                onSave={(portraitFocus) =>
                  push(setFields(persona, { portraitFocus }), `crop ${persona}`)
                }
              />
            </Popover.Dropdown>
          </Popover>
        )}
        {picture && (
          <IconButton
            icon={Trash2}
            label={t('portrait.remove')}
            onClick={() => {
              push(setFields(persona, { portrait: '' }));
              showUndo(t('portrait.removed'), undo);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface CropFormProps {
  readonly url: string;
  readonly focus: string;
  readonly onSave: (focus: string) => void;
}

/** A click on the picture says what is to stay in view; two sliders say it at the keyboard. */
function CropForm({ url, focus, onSave }: CropFormProps) {
  const { t } = useTranslation('personas');
  const at = readFocus(focus);
  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = (value: number) => Math.min(100, Math.max(0, value * 100));
    onSave(
      writeFocus({
        x: share((event.clientX - box.left) / box.width),
        y: share((event.clientY - box.top) / box.height),
      }),
    );
  };
  return (
    <div className={classes.crop}>
      <div className={classes.whole} onPointerDown={point} onPointerMove={point}>
        <img src={url} alt="" draggable={false} />
        <span className={classes.mark} style={{ left: `${at.x}%`, top: `${at.y}%` }} />
      </div>
      <p className={classes.hint}>{t('portrait.cropHint')}</p>
      {(['x', 'y'] as const).map((axis) => (
        <label key={axis} className={classes.axis}>
          {t(`portrait.${axis}`)}
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            dir="ltr"
            value={at[axis]}
            onChange={(event) =>
              onSave(writeFocus({ ...at, [axis]: Number(event.currentTarget.value) }))
            }
          />
        </label>
      ))}
    </div>
  );
}
