import { Popover } from '@mantine/core';
import { CircleDashed } from 'lucide-react';
import { useState } from 'react';
import { textOf } from '../canvas/model';
import { remove, setFields } from '../canvas/moves';
import { methodIcons, methodLabel, methodOf } from '../claims/methods';
import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import type { DocumentView, Op } from '../live';
import { LiveText } from '../ui/LiveFields';
import { useChildren } from '../ui/useLive';
import { choices, type Method } from '../wire/generated/vocabulary';
import classes from './MethodChips.module.css';
import { createBelow } from './personaMoves';

interface MethodChipsProps {
  readonly document: DocumentView;
  readonly trait: string;
  readonly push: (ops: readonly Op[], group?: string) => void;
}

/** By which methods a statement was found out; a click opens the list to choose from. */
export function MethodChips({ document, trait, push }: MethodChipsProps) {
  const t = useTexts();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const supports = useChildren(document, trait, 'support');
  const byMethod = choices.Method.flatMap((method) => {
    const found = supports.filter((each) => methodOf(textOf(each, 'method')) === method);
    return found.length > 0 ? [{ method, found }] : [];
  });
  const toggle = (method: Method) => {
    const there = byMethod.find((each) => each.method === method)?.found;
    push(
      there
        ? there.flatMap((each) => remove(each.id))
        : createBelow(document, 'support', trait, { kind: 'note', method }).ops,
    );
  };
  const words = byMethod.map(({ method }) => t(methodLabel(method))).join(', ');
  return (
    <Popover opened={opened} onChange={setOpened} width={320} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.chips}
          data-none={byMethod.length === 0 || undefined}
          aria-label={t('personas:trait.basis', { methods: words || t('personas:trait.assumed') })}
          aria-expanded={opened}
          onClick={() => setOpened((open) => !open)}
        >
          {byMethod.length === 0 && (
            <span className={classes.chip} data-assumed>
              <CircleDashed size={11} aria-hidden />
              {t('personas:trait.assumed')}
            </span>
          )}
          {byMethod.map(({ method, found }) => {
            const Icon = methodIcons[method];
            return (
              <span key={method} className={classes.chip}>
                <Icon size={11} aria-hidden />
                {t(methodLabel(method))}
                {found.length > 1 && ` ×${format.number(found.length)}`}
              </span>
            );
          })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.title}>{t('personas:trait.how')}</p>
        <div className={classes.methods}>
          {choices.Method.map((method) => {
            const Icon = methodIcons[method];
            const chosen = byMethod.some((each) => each.method === method);
            return (
              <button
                key={method}
                type="button"
                className={classes.method}
                aria-pressed={chosen}
                onClick={() => toggle(method)}
              >
                <Icon size={14} aria-hidden />
                {t(methodLabel(method))}
              </button>
            );
          })}
        </div>
        {supports.map((support) => (
          <LiveText
            key={support.id}
            label={t('personas:trait.source', {
              method: t(methodLabel(methodOf(textOf(support, 'method')))),
            })}
            placeholder={t('personas:trait.sourceHint')}
            value={textOf(support, 'source')}
            onSave={(source) => push(setFields(support.id, { source }), `source ${support.id}`)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
