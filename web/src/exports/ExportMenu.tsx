import { Menu } from '@mantine/core';
import {
  Braces,
  Download,
  FileImage,
  FileSpreadsheet,
  FileText,
  Image,
  type LucideIcon,
  Printer,
  Square,
  SquareCheck,
  Table2,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setReopenable, useReopenable } from '../mapfiles/reopenable';
import { useEditor, useEditorPlace } from '../maps/EditorContext';
import { useActions } from '../ui/actions';
import { IconButton } from '../ui/IconButton';
import { type ExportForm, exportActions } from './exportActions';
import classes from './exports.module.css';
import { PrintDialog } from './PrintDialog';

const icons: Record<ExportForm, LucideIcon> = {
  svg: FileImage,
  png: Image,
  print: Printer,
  json: Braces,
  xlsx: FileSpreadsheet,
  csv: Table2,
  md: FileText,
};

/** Takes the whole map along: as a picture, on paper, as a file of its own, as a workbook or as text. */
export function ExportMenu() {
  const { t } = useTranslation('exports');
  const editor = useEditor();
  const { workspace, map } = useEditorPlace();
  const [printing, setPrinting] = useState(false);
  const reopenable = useReopenable(({ on }) => on);
  const actions = useMemo(
    () => exportActions({ editor, workspace, map }, () => setPrinting(true)),
    [editor, workspace, map],
  );
  useActions('exports', actions);
  const Box = reopenable ? SquareCheck : Square;
  return (
    <>
      <Menu position="bottom-end" width={300}>
        <Menu.Target>
          <IconButton icon={Download} label={t('menu')} />
        </Menu.Target>
        <Menu.Dropdown aria-label={t('menu')}>
          <Menu.Label>{t('whole')}</Menu.Label>
          {actions.map(({ id, form, run, enabled }) => {
            const Icon = icons[form];
            return (
              <Menu.Item
                key={id}
                disabled={!enabled?.()}
                leftSection={<Icon size={15} aria-hidden />}
                onClick={run}
              >
                {t(`form.${form}`)}
              </Menu.Item>
            );
          })}
          <Menu.Divider />
          <Menu.CheckboxItem
            checked={reopenable}
            onChange={setReopenable}
            classNames={{ itemIndicator: classes.noIndicator }}
          >
            <span className={classes.again}>
              <Box size={15} aria-hidden />
              <span>
                {t('again')}
                <small>{t('againHint')}</small>
              </span>
            </span>
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
      {printing && <PrintDialog editor={editor} onClose={() => setPrinting(false)} />}
    </>
  );
}
