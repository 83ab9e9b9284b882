import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DidButton } from '../journeys/DidButton';
import type { ChoicesProps } from './Choices';
import classes from './Compare.module.css';
import { customersChanged, customersOf } from './search';

type CustomersOfSidesProps = Pick<ChoicesProps, 'ws' | 'touchpoints' | 'search' | 'onChange'>;

/** Who stands on each side by what they did or what they are; B may be everyone else. */
export function CustomersOfSides(props: CustomersOfSidesProps) {
  const { t } = useTranslation('compare');
  const { search, onChange } = props;
  const others = search.bOthers !== 'false';
  return (
    <>
      <fieldset className={classes.side}>
        <legend data-side="a">A</legend>
        <OfSide {...props} side="a" />
      </fieldset>
      <fieldset className={classes.side}>
        <legend data-side="b">B</legend>
        <NativeSelect
          size="xs"
          aria-label={t('whoIsB')}
          value={String(others)}
          onChange={(event) => onChange({ bOthers: event.currentTarget.value })}
          data={[
            { value: 'true', label: t('everyoneElse') },
            { value: 'false', label: t('theseCustomers') },
          ]}
        />
        {!others && <OfSide {...props} side="b" />}
      </fieldset>
      {!others && <p className={classes.hint}>{t('customersHint')}</p>}
    </>
  );
}

function OfSide({
  ws,
  touchpoints,
  search,
  onChange,
  side,
}: CustomersOfSidesProps & { side: 'a' | 'b' }) {
  return (
    <DidButton
      ws={ws}
      touchpoints={touchpoints}
      filter={customersOf(search, side)}
      onChange={(changes) => onChange(customersChanged(side, changes))}
    />
  );
}
