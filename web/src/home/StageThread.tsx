import classes from './StageThread.module.css';

const SHOWN = 8;

/** The stages of a map as knots on one thread, in order. */
export function StageThread({ stages }: { stages: readonly string[] }) {
  const shown = stages.slice(0, SHOWN);
  return (
    <ol dir="auto" className={classes.thread} data-empty={stages.length === 0 || undefined}>
      {shown.map((stage, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity here
        <li key={index} className={classes.stage}>
          <span className={classes.name} title={stage}>
            {stage}
          </span>
        </li>
      ))}
      {stages.length > SHOWN && <li className={classes.stage} aria-hidden />}
    </ol>
  );
}
