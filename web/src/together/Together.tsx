import { NativeSelect, Popover, Switch, Tooltip } from '@mantine/core';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peer } from '../live';
import { useEditor, useEditorPlace } from '../maps/EditorContext';
import { Following } from './Following';
import { dyeStyle, initialsOf } from './looks';
import { NameForm } from './NameForm';
import { useTogether } from './ownWindow';
import { Telling } from './Telling';
import classes from './Together.module.css';
import { useOwnName, usePeers } from './useRoom';
import { useVolume, type Volume, volumes } from './volume';

const SHOWN = 4;

/** Who is on the map: the others, whom a click follows, and this window, whose name a click changes. */
export function Together() {
  const { t } = useTranslation('together');
  const peers = usePeers(useEditor().session.room);
  return (
    <div className={classes.bar} role="group" aria-label={t('label')} data-together>
      <Telling />
      <Following />
      {peers.slice(0, SHOWN).map((peer) => (
        <Face key={peer.client} peer={peer} />
      ))}
      {peers.length > SHOWN && (
        <Tooltip
          label={peers
            .slice(SHOWN)
            .map(({ name }) => name)
            .join(', ')}
        >
          <span className={classes.more}>{`+${peers.length - SHOWN}`}</span>
        </Tooltip>
      )}
      <Myself others={peers} />
      <output className="wl-hidden" aria-live="polite">
        {peers.length > 0 ? t('here', { count: peers.length }) : ''}
      </output>
    </div>
  );
}

function Face({ peer }: { peer: Peer }) {
  const { t } = useTranslation('together');
  const followed = useTogether((state) => state.following === peer.client);
  const label = t(followed ? 'unfollow' : 'follow', { name: peer.name });
  return (
    <Tooltip label={label}>
      <button
        type="button"
        className={classes.face}
        style={dyeStyle(peer.client)}
        aria-label={label}
        aria-pressed={followed}
        onClick={() => useTogether.getState().follow(followed ? undefined : peer.client)}
      >
        {initialsOf(peer.name)}
        {followed && <Eye size={12} aria-hidden className={classes.eye} />}
      </button>
    </Tooltip>
  );
}

function Myself({ others }: { others: readonly Peer[] }) {
  const { t } = useTranslation('together');
  const { workspace } = useEditorPlace();
  const [opened, setOpened] = useState(false);
  const name = useOwnName();
  const quiet = useTogether((state) => state.quiet);
  const { setQuiet } = useTogether.getState();
  return (
    <Popover opened={opened} onChange={setOpened} width={280} position="bottom-end" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.face}
          data-own
          aria-expanded={opened}
          aria-label={t('me', { name })}
          title={t('me', { name })}
          onClick={() => setOpened((open) => !open)}
        >
          {initialsOf(name)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <NameForm workspace={workspace} onDone={() => setOpened(false)} />
        <Switch
          label={t('quiet')}
          description={t('quietHint')}
          checked={quiet}
          onChange={(event) => setQuiet(event.currentTarget.checked)}
        />
        <VolumeField />
        <p className={classes.note}>
          {others.length === 0 ? t('alone') : t('here', { count: others.length })}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}

/** How much of what happens here a screen reader is told. */
function VolumeField() {
  const { t } = useTranslation('together');
  const volume = useVolume((state) => state.volume);
  const { setVolume } = useVolume.getState();
  return (
    <NativeSelect
      label={t('volume.label')}
      description={t('volume.hint')}
      value={volume}
      data={volumes.map((value) => ({ value, label: t(`volume.${value}`) }))}
      onChange={(event) => setVolume(event.currentTarget.value as Volume)}
    />
  );
}
