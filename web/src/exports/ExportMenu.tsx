import { Menu } from '@mantine/core';
import {
  Download,
  FileImage,
  FileSpreadsheet,
  FileText,
  Image,
  type LucideIcon,
  Printer,
  Table2,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../maps/EditorContext';
import { useActions } from '../ui/actions';
import { IconButton } from '../ui/IconButton';
import { type ExportForm, exportActions } from './exportActions';

const icons: Record<ExportForm, LucideIcon> = {
  svg: FileImage,
  png: Image,
  print: Printer,
  xlsx: FileSpreadsheet,
  csv: Table2,
  md: FileText,
};

/** Takes the whole map along: as a picture, on paper, as a workbook or as text. */
export function ExportMenu() {
  const { t } = useTranslation('exports');
  const editor = useEditor();
  const actions = useMemo(() => exportActions(editor), [editor]);
  useActions('exports', actions);
  return (
    <Menu position="bottom-end" width={240}>
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
      </Menu.Dropdown>
    </Menu>
  );
}
