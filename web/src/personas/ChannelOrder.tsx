import { Autocomplete } from '@mantine/core';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, textsOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import { useFormat } from '../i18n/useFormat';
import { IconButton } from '../ui/IconButton';
import { useChildren, useRecord } from '../ui/useLive';
import classes from './ChannelOrder.module.css';
import { channelsByName } from './personaMoves';
import type { SheetPart } from './TraitList';

/** The channels that a persona prefers, best first. */
export function ChannelOrder({ document, push, persona }: SheetPart & { persona: string }) {
  const { t } = useTranslation('personas');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const all = useChildren(document, document.root()?.id ?? '', 'channel');
  const record = useRecord(document, persona);
  const chosen = textsOf(record, 'channels').filter((id) => document.visible(id));
  const save = (channels: readonly string[]) => push(setFields(persona, { channels }));
  const nameOf = (id: string) => textOf(document.record(id), 'name');
  const add = (name: string) => {
    if (name.trim() === '') return;
    const { ids, ops } = channelsByName(document, [name]);
    push([...ops, ...setFields(persona, { channels: [...new Set([...chosen, ...ids])] })]);
    // The field writes the chosen word back into itself after this call.
    setTimeout(() => setTyped(''));
  };
  const move = (at: number, by: 1 | -1) => {
    const moved = [...chosen];
    const [id] = moved.splice(at, 1);
    if (id === undefined || at + by < 0 || at + by > moved.length) return;
    moved.splice(at + by, 0, id);
    save(moved);
  };
  return (
    <div>
      <ol className={classes.list} aria-label={t('field.channels')}>
        {chosen.map((id, at) => (
          <li key={id} className={classes.channel}>
            <span className={classes.rank} aria-hidden>
              {format.number(at + 1)}
            </span>
            <span className={classes.name} dir="auto">
              {nameOf(id)}
            </span>
            <span className={classes.tools}>
              <IconButton
                icon={ArrowUp}
                size={24}
                label={t('channel.up', { name: nameOf(id) })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon={ArrowDown}
                size={24}
                label={t('channel.down', { name: nameOf(id) })}
                disabled={at === chosen.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon={X}
                size={24}
                label={t('channel.remove', { name: nameOf(id) })}
                onClick={() => save(chosen.filter((each) => each !== id))}
              />
            </span>
          </li>
        ))}
      </ol>
      <span className={classes.add}>
        <Autocomplete
          size="xs"
          variant="unstyled"
          {...(typed ? { dir: 'auto' } : {})}
          aria-label={t('channel.add')}
          placeholder={t('channel.add')}
          data={all
            .filter((each) => !chosen.includes(each.id))
            .map((each) => textOf(each, 'name'))
            .filter((name, at, names) => name !== '' && names.indexOf(name) === at)}
          value={typed}
          onChange={setTyped}
          onOptionSubmit={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.defaultPrevented) add(typed);
          }}
        />
      </span>
    </div>
  );
}
