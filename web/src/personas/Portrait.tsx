import { useTranslation } from 'react-i18next';
import { textOf } from '../canvas/model';
import { attachmentUrl } from '../claims/attachments';
import type { RecordState } from '../live';
import classes from './Portrait.module.css';
import { dyeStyle, hashOf, initialsOf, readFocus } from './personas';

interface PortraitProps {
  readonly ws: string;
  readonly persona: RecordState | undefined;
  /** Small ones are round and say nothing to a screen reader, since the name stands beside them. */
  readonly small?: boolean;
}

/** The persona's picture; where there is none, initials on a woven cloth of its own. */
export function Portrait({ ws, persona, small = false }: PortraitProps) {
  const { t } = useTranslation('personas');
  const name = textOf(persona, 'name') || t('unnamed');
  const picture = textOf(persona, 'portrait');
  const { x, y } = readFocus(textOf(persona, 'portraitFocus'));
  return (
    <span className={classes.frame} data-small={small || undefined} style={dyeStyle(persona)}>
      {picture ? (
        <img
          className={classes.picture}
          src={attachmentUrl(ws, picture)}
          alt={small ? '' : t('portrait.of', { name })}
          style={{ objectPosition: `${x}% ${y}%` }}
        />
      ) : (
        <Cloth seed={persona?.id ?? ''} initials={initialsOf(name)} />
      )}
    </span>
  );
}

const THREADS = 12;

/** A weaving draft from a number: which threads of the warp lie above the weft, repeated. */
function weave(seed: string): readonly (readonly boolean[])[] {
  const hash = hashOf(seed);
  const period = 3 + (hash % 3);
  const step = 1 + ((hash >>> 3) % (period - 1));
  const float = 1 + ((hash >>> 5) % (period - 1));
  const mirror = (hash >>> 7) % 2 === 1;
  return Array.from({ length: THREADS }, (_, row) =>
    Array.from({ length: THREADS }, (_, column) => {
      const across = mirror && column >= THREADS / 2 ? THREADS - 1 - column : column;
      return (across + row * step) % period < float;
    }),
  );
}

function Cloth({ seed, initials }: { seed: string; initials: string }) {
  const size = 100 / THREADS;
  const raised = weave(seed).flatMap((row, y) =>
    row.flatMap((up, x) =>
      up ? [`M${(x * size).toFixed(2)} ${(y * size).toFixed(2)}h${size}v${size}h-${size}z`] : [],
    ),
  );
  return (
    <span className={classes.cloth} aria-hidden>
      <svg className={classes.weave} viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice">
        <title>{initials}</title>
        <path d={raised.join('')} />
      </svg>
      <span className={classes.plate}>{initials}</span>
    </span>
  );
}
