import { Menu, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  Check,
  Footprints,
  Languages,
  type LucideIcon,
  Monitor,
  Moon,
  Search,
  Settings2,
  Sun,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/languages';
import { NotificationBell } from '../notifications/NotificationBell';
import { NotificationsItem } from '../notifications/NotificationsItem';
import { useBeginTour } from '../tour/TourHost';
import { IconButton } from '../ui/IconButton';
import { FarPlaces } from './FarPlaces';
import classes from './Preferences.module.css';
import { palette } from './palette';
import { schemes, speaking, usePreferenceActions, useShading } from './preferenceActions';

const schemeIcons: Record<(typeof schemes)[number], LucideIcon> = {
  light: Sun,
  dark: Moon,
  auto: Monitor,
};

/** The foot of the rail: palette, language, light or dark. On a phone one menu holds them all. */
export function Preferences() {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 47.99em)');
  usePreferenceActions();
  if (narrow) {
    return (
      <Menu position="top-end" width={220}>
        <Menu.Target>
          <button type="button" className={classes.more} data-tour="palette">
            <Settings2 size={20} strokeWidth={1.7} aria-hidden />
            <span>{t('nav.more')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.sheet}>
          <FarPlaces />
          <Menu.Divider />
          <Menu.Item leftSection={<Search size={14} />} onClick={palette.open}>
            {t('palette.open')}
          </Menu.Item>
          <NotificationsItem />
          <TourItem />
          <Menu.Divider />
          <LanguageItems />
          <Menu.Divider />
          <SchemeItems />
        </Menu.Dropdown>
      </Menu>
    );
  }
  return (
    <div className={classes.foot}>
      <NotificationBell />
      <span data-tour="palette">
        <IconButton
          icon={Search}
          size={36}
          label={t('palette.open')}
          shortcut="mod+k"
          onClick={palette.open}
        />
      </span>
      <Menu position="right-end">
        <Menu.Target>
          <IconButton icon={Languages} size={36} label={t('language')} />
        </Menu.Target>
        <Menu.Dropdown>
          <LanguageItems />
        </Menu.Dropdown>
      </Menu>
      <Menu position="right-end">
        <Menu.Target>
          <IconButton icon={Sun} size={36} label={t('colorScheme.label')} />
        </Menu.Target>
        <Menu.Dropdown>
          <SchemeItems />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** Begins the tour of the sample, where there is one. */
function TourItem() {
  const { t } = useTranslation('tour');
  const begin = useBeginTour();
  return (
    begin && (
      <Menu.Item leftSection={<Footprints size={14} />} onClick={() => void begin()}>
        {t('begin')}
      </Menu.Item>
    )
  );
}

function LanguageItems() {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      {languages.map(({ code, name }) => (
        <Menu.Item
          key={code}
          lang={code}
          onClick={speaking[code].run}
          leftSection={<Check size={14} opacity={i18n.language === code ? 1 : 0} />}
        >
          <bdi>{name}</bdi>
        </Menu.Item>
      ))}
    </>
  );
}

function SchemeItems() {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  const shading = useShading();
  return (
    <>
      <Menu.Label>{t('colorScheme.label')}</Menu.Label>
      {schemes.map((scheme) => {
        const Icon = schemeIcons[scheme];
        return (
          <Menu.Item
            key={scheme}
            onClick={shading[scheme].run}
            leftSection={<Icon size={14} />}
            rightSection={<Check size={14} opacity={colorScheme === scheme ? 1 : 0} />}
          >
            {t(`colorScheme.${scheme}`)}
          </Menu.Item>
        );
      })}
    </>
  );
}
