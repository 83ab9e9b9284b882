import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { textOf } from '../canvas/model';
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

interface MapPageProps extends OfMapProps {
  /** Below the title; the map's own title where there is none. */
  readonly hint?: string;
}

/** A page of questions about a map: its head with the way back, and below it what is asked. */
export function MapPage({ ws, map, title, hint, children }: MapPageProps) {
  return (
    <OfMap ws={ws} map={map} title={title}>
      {(session) => (
        <>
          <PageHeader
            title={title}
            hint={hint ?? <bdi>{textOf(session.document.root(), 'title')}</bdi>}
          >
            <BackToMap ws={ws} map={map} />
          </PageHeader>
          <Fragment key={map}>{children(session)}</Fragment>
        </>
      )}
    </OfMap>
  );
}

interface BackToMapProps {
  readonly ws: string;
  readonly map: string;
  /** What that map is to this one, where it is not the map that the page is about. */
  readonly children?: ReactNode;
}

/** Leads from such a page to its map. */
export function BackToMap({ ws, map, children }: BackToMapProps) {
  const { t } = useTranslation('maps');
  return (
    <Button
      variant="default"
      leftSection={<ArrowLeft size={16} aria-hidden className={classes.back} />}
      renderRoot={(props) => <Link to="/w/$ws/maps/$map" params={{ ws, map }} {...props} />}
    >
      {children ?? t('backToMap')}
    </Button>
  );
}
