import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Lightbulb } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorPlace } from '../maps/EditorContext';
import { useCardOpportunities } from './cardOpportunities';
import classes from './MakeOpportunity.module.css';
import { opportunitiesQuery } from './queries';

/** Fetches for the whole map which of its cards are opportunities. */
export function OpportunityMarks() {
  const { workspace, map } = useEditorPlace();
  const items = useQuery(opportunitiesQuery(workspace)).data?.items;
  const publish = useCardOpportunities((state) => state.publish);
  useEffect(() => publish(map, items ?? []), [publish, map, items]);
  return null;
}

/** On a card that became an opportunity, the way there; nothing on others. */
export function OpportunityMark({ card }: { readonly card: string }) {
  const opportunity = useCardOpportunities(({ byCard }) => byCard.get(card));
  return opportunity === undefined ? null : <Mark opportunity={opportunity} />;
}

function Mark({ opportunity }: { readonly opportunity: string }) {
  const { t } = useTranslation('improvements');
  const { workspace } = useEditorPlace();
  const label = t('make.made');
  return (
    <Link
      to="/w/$ws/improvements/opportunities/$opportunity"
      params={{ ws: workspace, opportunity }}
      className={classes.mark}
      // Keys walk from card to card; the card's details hold the same way.
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    >
      <Lightbulb size={12} strokeWidth={2.2} aria-hidden />
    </Link>
  );
}
