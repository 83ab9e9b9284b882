import { Modal, Switch, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { create } from 'zustand';
import { folded } from '../canvas/search';
import { type TextKey, useTexts } from '../i18n/useTexts';
import { type Action, useActions, useOfferedActions } from '../ui/actions';
import { Keys } from '../ui/Keys';
import { setSingleKeys, useSingleKeys } from '../ui/singleKeys';
import classes from './ShortcutSheet.module.css';

interface Sheet {
  readonly opened: boolean;
}

const useSheet = create<Sheet>(() => ({ opened: false }));

const actions: readonly Action[] = [
  {
    id: 'shortcuts',
    label: 'shortcuts.open',
    shortcut: 'mod+/|?',
    area: 'area.everywhere',
    run: () => useSheet.setState({ opened: true }),
  },
];

/** `?`: every shortcut of the page by the part that it belongs to, from the actions themselves. */
export function ShortcutSheet() {
  const t = useTexts();
  const opened = useSheet((sheet) => sheet.opened);
  useActions('shortcuts', actions);
  return (
    <Modal
      opened={opened}
      onClose={() => useSheet.setState({ opened: false })}
      title={t('shortcuts.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Shortcuts />
    </Modal>
  );
}

function Shortcuts() {
  const t = useTexts();
  const [query, setQuery] = useState('');
  const single = useSingleKeys((state) => state.on);
  const offered = useOfferedActions();
  const areas = useMemo(() => {
    const wanted = folded(query.trim());
    const found = offered.filter(
      (action) =>
        (action.shortcut || action.shownShortcut) && folded(t(action.label)).includes(wanted),
    );
    const byArea = new Map<TextKey, Action[]>();
    for (const action of found) {
      const area = action.area ?? 'area.everywhere';
      byArea.set(area, [...(byArea.get(area) ?? []), action]);
    }
    return [...byArea];
  }, [offered, query, t]);
  return (
    <>
      <TextInput
        data-autofocus
        leftSection={<Search size={16} aria-hidden />}
        aria-label={t('shortcuts.search')}
        placeholder={t('shortcuts.search')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={classes.areas}>
        {areas.map(([area, list]) => (
          <section key={area} className={classes.area}>
            <h3 className={classes.title}>{t(area)}</h3>
            <dl className={classes.list}>
              {list.map((action) => (
                <div key={action.id} className={classes.line}>
                  <dt>{t(action.label)}</dt>
                  <dd>
                    <Keys shortcut={action.shortcut ?? action.shownShortcut ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {areas.length === 0 && <p>{t('palette.empty')}</p>}
      </div>
      <Switch
        label={t('shortcuts.single')}
        description={t('shortcuts.singleHint')}
        checked={single}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </>
  );
}
