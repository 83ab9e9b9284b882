import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Columns3, UserRound, Waypoints } from 'lucide-react';
import { subjectsQuery } from '../surveys/queries';
import type { PassageFacts } from '../wire/notes';
import classes from './NotePage.module.css';
import { usePersonas } from './usePersonas';

/** What a passage is about: its touchpoint, stage and persona, as far as they are still there. */
export function AboutLine({ ws, facts }: { ws: string; facts: PassageFacts }) {
  const subjects = useQuery(subjectsQuery(ws)).data;
  const touchpoint = subjects?.touchpoints.find(({ id }) => id === facts.touchpoint);
  const stage = subjects?.stages.find(
    (each) => each.map === facts.map && each.stage === facts.stage,
  );
  const persona = usePersonas().find(({ value }) => value === facts.persona);
  if (!touchpoint && !stage && !persona) return null;
  return (
    <p className={classes.about}>
      {touchpoint && (
        <span>
          <Waypoints size={12} aria-hidden /> <bdi>{touchpoint.name}</bdi>
        </span>
      )}
      {stage && (
        <Link to="/w/$ws/maps/$map" params={{ ws, map: stage.map }}>
          <Columns3 size={12} aria-hidden /> <bdi>{stage.title}</bdi> · <bdi>{stage.mapTitle}</bdi>
        </Link>
      )}
      {persona && (
        <Link to="/w/$ws/personas/$persona" params={{ ws, persona: persona.value }}>
          <UserRound size={12} aria-hidden /> <bdi>{persona.label}</bdi>
        </Link>
      )}
    </p>
  );
}
