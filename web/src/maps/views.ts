import {
  Clapperboard,
  GitBranch,
  Layers3,
  ListTree,
  type LucideIcon,
  MapIcon,
  Table2,
  Waypoints,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import type { TextKey } from '../i18n/useTexts';
import type { MapView } from '../wire/generated/vocabulary';
import { JourneyView } from './JourneyView';

/** A way to look at a map; tabs, shortcuts and palette are made from the list of them. */
export interface ViewEntry {
  readonly id: MapView;
  readonly label: TextKey;
  readonly icon: LucideIcon;
  readonly shortcut: string;
  /** Fills the canvas; finds editor and map by `useEditorPlace`. */
  readonly Component: ComponentType;
  /** Whether it can show the measured journey too. */
  readonly modes: boolean;
  /** Whether the panel with the details of the selection belongs beside it. */
  readonly inspector: boolean;
}

export const views: readonly ViewEntry[] = [
  {
    id: 'journey',
    label: 'maps:views.journey',
    icon: MapIcon,
    shortcut: 'alt+j',
    Component: JourneyView,
    modes: true,
    inspector: true,
  },
  {
    id: 'touchpoints',
    label: 'maps:views.touchpoints',
    icon: Waypoints,
    shortcut: 'alt+u',
    Component: lazy(async () => ({ default: (await import('../matrix/MatrixView')).MatrixView })),
    modes: false,
    inspector: true,
  },
  {
    id: 'blueprint',
    label: 'maps:views.blueprint',
    icon: Layers3,
    shortcut: 'alt+v',
    Component: lazy(async () => ({
      default: (await import('../blueprint/BlueprintView')).BlueprintView,
    })),
    modes: false,
    inspector: true,
  },
  {
    id: 'flow',
    label: 'maps:views.flow',
    icon: GitBranch,
    shortcut: 'alt+f',
    Component: lazy(async () => ({ default: (await import('../flow/FlowView')).FlowView })),
    modes: true,
    inspector: true,
  },
  {
    id: 'outline',
    label: 'maps:views.outline',
    icon: ListTree,
    shortcut: 'alt+o',
    Component: lazy(async () => ({
      default: (await import('../outline/OutlineView')).OutlineView,
    })),
    modes: false,
    inspector: true,
  },
  {
    id: 'table',
    label: 'maps:views.table',
    icon: Table2,
    shortcut: 'alt+t',
    Component: lazy(async () => ({ default: (await import('../table/TableView')).TableView })),
    modes: false,
    inspector: true,
  },
  {
    id: 'story',
    label: 'maps:views.story',
    icon: Clapperboard,
    shortcut: 'alt+y',
    Component: lazy(async () => ({ default: (await import('../story/StoryView')).StoryView })),
    modes: false,
    inspector: false,
  },
];

/** The entry of a view; the journey's for one that is not there. */
export function viewEntry(view: MapView): ViewEntry {
  return views.find((entry) => entry.id === view) ?? (views[0] as ViewEntry);
}
