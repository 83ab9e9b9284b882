import { ActionIcon, Group, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { MouseEvent, Ref } from 'react';
import { Keys } from './Keys';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly disabled?: boolean;
  /** Set for a switch: whether it is on. */
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** Set by the menu that it opens: its name is not shown over the menu. */
  readonly 'aria-expanded'?: boolean;
  readonly size?: number;
  readonly tabIndex?: number;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that is an icon; its name and its shortcut stand in the tooltip. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  pressed,
  expanded,
  size = 32,
  disabled = false,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip
      disabled={rest['aria-expanded'] === true}
      label={
        shortcut ? (
          <Group gap={8} wrap="nowrap">
            {label}
            <Keys shortcut={shortcut} />
          </Group>
        ) : (
          label
        )
      }
    >
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'madder' : 'gray'}
        c={pressed ? 'var(--wl-accent-strong)' : 'var(--wl-ink-2)'}
        size={size}
        radius="md"
        aria-label={label}
        opacity={disabled ? 0.38 : 1}
        aria-disabled={disabled}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
        {...rest}
        onClick={(event: MouseEvent<HTMLButtonElement>) => {
          if (!disabled) rest.onClick?.(event);
        }}
      >
        <Icon size={Math.round(size * 0.54)} strokeWidth={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
