import type { useTexts } from '../i18n/useTexts';
import type { DocumentView } from '../live';
import type { Saying } from './heard';
import { ownTitleIn } from './leftAlone';
import type { Place } from './nearby';

/** More than so many sentences nobody listens to: the rest is counted. */
const MOST = 3;

/** A title that is longer is told by its beginning. */
const TITLE = 60;

interface Telling {
  readonly t: ReturnType<typeof useTexts>;
  readonly view: DocumentView;
  readonly nameOf: (saying: Saying) => string;
}

/** What others have done, in sentences to be read out one after the other. */
export function sentences(said: readonly Saying[], telling: Telling): string {
  const told = said.slice(0, MOST).map((saying) => sentence(saying, telling));
  const more = said.slice(MOST).reduce((sum, { count }) => sum + count, 0);
  if (more > 0) told.push(telling.t('together:heard.more', { count: more }));
  return told.join(' ');
}

function sentence(saying: Saying, { t, view, nameOf }: Telling): string {
  const { what, kind, count } = saying;
  const name = nameOf(saying);
  const title = shortened(saying.title);
  const things = title
    ? t(`together:heard.named.${kind as 'card'}`, { title })
    : t(`together:heard.things.${kind}`, { count });
  const to = inWords(saying.to, t, view);
  const from = inWords(saying.from, t, view);
  if (!to || kind === 'stage') return t(`together:heard.${what}`, { name, things });
  return what === 'moved' && from && from !== to
    ? t('together:heard.movedTo', { name, things, from, to })
    : t(`together:heard.at.${what}`, { name, things, place: to });
}

function shortened(title: string): string {
  const signs = [...title];
  return signs.length > TITLE ? `${signs.slice(0, TITLE).join('')}…` : title;
}

/** A cell by its stage and lane; a stage alone, where something is of no lane. */
function inWords(place: Place | undefined, t: Telling['t'], view: DocumentView): string {
  if (place?.stage === undefined) return '';
  const stage = ownTitleIn([view], place.stage) || t('maps:untitledStage');
  if (place.lane === undefined) return stage;
  const lane = ownTitleIn([view], place.lane) || t('maps:untitledLane');
  return t('together:heard.cell', { stage, lane });
}
