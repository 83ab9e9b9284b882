import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import type { LiveSession } from '../live';
import { useLiveDocument } from '../ui/useLive';
import classes from './OfMap.module.css';

interface OfMapProps {
  readonly ws: string;
  readonly map: string;
  /** What the page is called while the map comes. */
  readonly title: string;
  readonly children: (session: LiveSession) => ReactNode;
}

/** A page about a map: opens the map's live document, and is drawn when that is there. */
export function OfMap({ ws, map, title, children }: OfMapProps) {
  const open = useLiveDocument(ws, map);
  if (open?.loaded) return children(open.session);
  return (
    <>
      <PageHeader title={title} />
      <Loading />
    </>
  );
}

interface BackToMapProps {
  readonly ws: string;
  readonly map: string;
  readonly children: ReactNode;
}

/** Leads from such a page to its map. */
export function BackToMap({ ws, map, children }: BackToMapProps) {
  return (
    <Button
      variant="default"
      leftSection={<ArrowLeft size={16} aria-hidden className={classes.back} />}
      renderRoot={(props) => <Link to="/w/$ws/maps/$map" params={{ ws, map }} {...props} />}
    >
      {children}
    </Button>
  );
}
