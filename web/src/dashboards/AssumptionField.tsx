import { Button, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Assumption } from '../wire/generated/api';
import classes from './dashboards.module.css';
import { refreshDashboard, removeAssumption, stateAssumption } from './queries';

interface AssumptionFieldProps {
  readonly ws: string;
  readonly kind: Assumption['stated']['kind'];
  readonly subject: string;
  readonly label: string;
  readonly known: Assumption | undefined;
  /** The currency to begin with. */
  readonly currency: string;
}

/** What one thing is worth: an amount, its currency, and where it is from. Empty is no amount. */
export function AssumptionField({
  ws,
  kind,
  subject,
  label,
  known,
  currency,
}: AssumptionFieldProps) {
  const { t } = useTranslation('dashboards');
  const format = useFormat();
  const client = useQueryClient();
  const [amount, setAmount] = useState<string | number>(known?.stated.amount ?? '');
  const [code, setCode] = useState(currency);
  const [reason, setReason] = useState(known?.stated.reason ?? '');
  const stated = { kind, subject, amount: Number(amount), currency: code, reason };
  const isEmpty = amount === '';
  const save = useMutation({
    mutationFn: async () => {
      if (!isEmpty) await stateAssumption(ws, stated, known?.version);
      else if (known) await removeAssumption(ws, stated);
    },
    onSettled: () => refreshDashboard(client, ws),
  });
  const isSame = known
    ? !isEmpty &&
      stated.amount === known.stated.amount &&
      code === known.stated.currency &&
      reason === known.stated.reason
    : isEmpty;
  return (
    <form
      className={classes.assumption}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <NumberInput
        size="xs"
        label={label}
        placeholder={t('money.empty')}
        min={0}
        decimalScale={4}
        hideControls
        value={amount}
        onChange={setAmount}
        className={classes.amountField}
      />
      <TextInput
        size="xs"
        label={t('money.currency')}
        placeholder="EUR"
        maxLength={3}
        dir="ltr"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        className={classes.currencyField}
      />
      <TextInput
        size="xs"
        label={t('money.reason')}
        maxLength={2_000}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" disabled={isSame} loading={save.isPending}>
        {isEmpty && known ? t('money.takeBack') : t('money.save')}
      </Button>
      {known && (
        <p className={classes.quiet}>
          {t('money.by', { name: known.editedBy, time: format.dateTime(known.edited) })}
        </p>
      )}
    </form>
  );
}
