import type { NoticeSettings, NoticeSettingsChoice } from '../wire/generated/api';
import type { NoticeKind } from '../wire/notifications';

export const kinds: readonly NoticeKind[] = [
  'case-opened',
  'case-waiting',
  'case-closed',
  'mentioned',
  'effect-found',
  'change-moved',
  'findings-appeared',
  'map-drifted',
  'file-refused',
  'webhook-stopped',
];

export type Way = NoticeSettingsChoice['way'];

/** How a kind is told; in the page where nobody said otherwise. */
export function wayOf(settings: NoticeSettings, kind: NoticeKind): Way {
  return settings.choices.find((choice) => choice.kind === kind)?.way ?? 'page';
}

/** The settings with another way for a kind. */
export function withWay(settings: NoticeSettings, kind: NoticeKind, way: Way): NoticeSettings {
  const others = settings.choices.filter((choice) => choice.kind !== kind);
  return { ...settings, choices: [...others, { kind, way }] };
}

/** Settings that nobody has touched get the language and the zone of the reader's browser. */
export function withHome(settings: NoticeSettings, language: string, zone: string): NoticeSettings {
  const untouched =
    settings.email === '' && settings.choices.length === 0 && settings.zone === 'UTC';
  return untouched ? { ...settings, language, zone } : settings;
}

/** The settings without quiet hours. */
export function withoutQuiet({
  email,
  language,
  zone,
  digest,
  choices,
}: NoticeSettings): NoticeSettings {
  return { email, language, zone, digest, choices };
}

/** A time as the server writes it and as a time field has it: 08:00:00 and 08:00. */
export const shortTime = (time: string): string => time.slice(0, 5);
