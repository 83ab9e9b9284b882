import { Button, Menu } from '@mantine/core';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { choices } from '../../wire/generated/vocabulary';
import { useEditor } from '../EditorContext';
import { laneIcons, laneStyle } from '../laneStyle';
import classes from './Grid.module.css';

/** Below the lanes: one more, of a chosen kind. */
export const AddLane = memo(function AddLane() {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  return (
    <div className={classes.addLane} data-adds>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<Plus size={14} />}>
            {t('action.addLane')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.LaneKind.map((kind) => {
            const Icon = laneIcons[kind];
            return (
              <Menu.Item
                key={kind}
                style={laneStyle(kind)}
                leftSection={<Icon size={15} color="var(--dye)" aria-hidden />}
                onClick={() => editor.addLane(kind)}
              >
                {t(`laneKind.${kind}`)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
});
