import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { CircleHelp, Eye, EyeOff, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textsOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import { useEditor, useEditorPlace, useGrid } from '../maps/EditorContext';
import { goTo } from '../maps/places';
import { IconButton } from '../ui/IconButton';
import { showUndo } from '../ui/toasts';
import classes from './ChecksPanel.module.css';
import { type Remark, type Severity, severities, withRemark } from './checks';
import { useChecks } from './useChecks';

const icons: Record<Severity, LucideIcon> = {
  problem: TriangleAlert,
  gap: CircleHelp,
  hint: Lightbulb,
};

/** What is missing or odd on the map, by weight; each remark leads to its place. */
export function ChecksPanel() {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const editor = useEditor();
  const { root } = useGrid();
  const { open, aside } = useChecks();
  const [all, setAll] = useState(false);
  const setAside = (remark: Remark, ignore: boolean) => {
    const ignored = textsOf(editor.session.document.record(root), 'ignored');
    editor.push(setFields(root, { ignored: withRemark(ignored, remark, ignore) }));
    if (ignore) showUndo(t('setAside'), () => editor.undo());
  };
  return (
    <div>
      {open?.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {severities.map((severity) => {
        const remarks = open?.filter((each) => each.severity === severity) ?? [];
        if (remarks.length === 0) return null;
        return (
          <section key={severity} className={classes.section}>
            <h3 className={classes.title} data-severity={severity}>
              {t(`severity.${severity}`)}
              <span className={classes.number}>{format.number(remarks.length)}</span>
            </h3>
            <RemarkList remarks={remarks} onSetAside={(remark) => setAside(remark, true)} />
          </section>
        );
      })}
      {aside.length > 0 && (
        <>
          <Checkbox
            className={classes.all ?? ''}
            size="xs"
            label={t('showIgnored', { count: aside.length })}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          {all && (
            <RemarkList remarks={aside} isAside onSetAside={(remark) => setAside(remark, false)} />
          )}
        </>
      )}
    </div>
  );
}

interface RemarkListProps {
  readonly remarks: readonly Remark[];
  readonly isAside?: boolean;
  readonly onSetAside: (remark: Remark) => void;
}

function RemarkList({ remarks, isAside = false, onSetAside }: RemarkListProps) {
  const { t } = useTranslation('checks');
  const { editor, workspace } = useEditorPlace();
  const navigate = useNavigate();
  const go = (remark: Remark) => {
    if (editor.library.document.record(remark.record)?.type === 'persona') {
      void navigate({
        to: '/w/$ws/personas/$persona',
        params: { ws: workspace, persona: remark.record },
      });
    } else goTo(editor, remark.record);
  };
  return (
    <ul className={classes.list}>
      {remarks.map((remark) => {
        const Icon = icons[remark.severity];
        return (
          <li key={remark.id} className={classes.remark} data-aside={isAside || undefined}>
            <button type="button" className={classes.go} onClick={() => go(remark)}>
              <Icon
                size={15}
                className={classes.icon}
                data-severity={remark.severity}
                aria-label={t(`severity.${remark.severity}`)}
              />
              <span dir="auto">{remark.sentence}</span>
            </button>
            <IconButton
              icon={isAside ? Eye : EyeOff}
              size={26}
              label={t(isAside ? 'bringBack' : 'ignore')}
              onClick={() => onSetAside(remark)}
            />
          </li>
        );
      })}
    </ul>
  );
}
