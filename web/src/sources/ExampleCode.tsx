import { Button, CopyButton, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXAMPLES, type Example, exampleCode } from './examples';
import classes from './SourcesPage.module.css';

interface ExampleCodeProps {
  readonly writeKey: string;
  readonly open: boolean;
}

/** How to send to a source, ready to be copied; open until the first event has come. */
export function ExampleCode({ writeKey, open }: ExampleCodeProps) {
  const { t } = useTranslation('sources');
  const [example, setExample] = useState<Example>('page');
  const code = exampleCode(example, window.location.origin, writeKey);
  return (
    <details className={classes.example} open={open || undefined}>
      <summary>{t('how')}</summary>
      <div className={classes.exampleBar}>
        <SegmentedControl
          size="xs"
          aria-label={t('how')}
          value={example}
          onChange={(value) => setExample(value as Example)}
          data={EXAMPLES.map((value) => ({ value, label: t(`example.${value}`) }))}
        />
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? t('copied') : t('copyCode')}
            </Button>
          )}
        </CopyButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        <code>{code}</code>
      </pre>
      <p className={classes.quiet}>{t('hint')}</p>
    </details>
  );
}
