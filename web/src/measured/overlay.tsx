import type { MapOverlay } from '../maps/MapOverlay';
import { Bar } from './Bar';
import { DrillDown } from './DrillDown';
import { StageHeader } from './StageHeader';
import { TouchpointCard } from './TouchpointCard';

/** The measured journey on the designed map. */
export const overlay: MapOverlay = { Bar, StageHeader, TouchpointCard, DrillDown };
