import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../app/useWorkspace';
import type { Code } from '../wire/notes';
import { codeStyle } from './CodeChip';
import classes from './NotePage.module.css';
import { codesQuery } from './queries';
import type { Paragraph, Span } from './spans';

interface ParagraphsProps {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly active: string | undefined;
  readonly onOpen: (passage: string) => void;
}

/** The lines of a text, each running its own way, with what is marked in them. */
export const Paragraphs = memo(function Paragraphs(props: ParagraphsProps) {
  const { text, paragraphs, active, onOpen } = props;
  const codes = useQuery(codesQuery(useWorkspaceId())).data?.items ?? [];
  return paragraphs.map(({ start, spans }) => (
    <p key={start} dir="auto">
      {spans.map((span) =>
        span.passages.length > 0 ? (
          <Marked
            key={span.start}
            span={span}
            words={text.slice(span.start, span.end)}
            codes={codes}
            active={active}
            onOpen={onOpen}
          />
        ) : (
          <span key={span.start} data-at={span.start} data-picked={span.picked || undefined}>
            {text.slice(span.start, span.end)}
          </span>
        ),
      )}
    </p>
  ));
});

interface MarkedProps {
  readonly span: Span;
  readonly words: string;
  readonly codes: readonly Code[];
  readonly active: string | undefined;
  readonly onOpen: (passage: string) => void;
}

/** A marked piece in the colour of its code; a click opens the passage in the margin. */
function Marked({ span, words, codes, active, onOpen }: MarkedProps) {
  const { t } = useTranslation('notes');
  const top = span.passages.at(-1);
  const names = codes.filter(({ id }) => top?.facts.codes.includes(id));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the margin lists the same passages as buttons
    <mark
      className={classes.marked}
      style={codeStyle(names[0]?.facts.color)}
      title={names.map(({ facts }) => facts.name).join(', ') || t('uncoded')}
      data-at={span.start}
      data-passage={span.passages.map(({ id }) => id).join(' ')}
      data-active={span.passages.some(({ id }) => id === active) || undefined}
      data-picked={span.picked || undefined}
      onClick={() => top && getSelection()?.isCollapsed && onOpen(top.id)}
    >
      {words}
    </mark>
  );
}
