import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { directionOfText } from '../i18n/languages';
import classes from './TitleSelect.module.css';

interface TitleSelectProps extends Omit<NativeSelectProps, 'data'> {
  readonly data: readonly { readonly value: string; readonly label: string }[];
}

/**
 * A choice among titles that people gave: a long one is cut where it ends, whichever way the page runs.
 */
export function TitleSelect({ data, value, ...others }: TitleSelectProps) {
  const chosen = data.find((each) => each.value === value)?.label ?? '';
  return (
    <NativeSelect
      {...others}
      value={value}
      data={[...data]}
      title={chosen}
      classNames={{ input: classes.input ?? '' }}
      wrapperProps={{ dir: directionOfText(chosen) }}
    />
  );
}
