import classes from './Keys.module.css';
import { shortcutKeys } from './shortcuts';

/** The keys of a shortcut, drawn as keys. Always left to right, as on the keyboard. */
export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <span className={classes.keys} dir="ltr">
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
