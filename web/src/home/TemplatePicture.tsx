import { laneStyle } from '../maps/laneStyle';
import type { Template } from '../wire/maps';
import {
  type Box,
  type FlowPicture,
  type GridPicture,
  HEIGHT,
  type MatrixPicture,
  type Picture,
  pictureOf,
  WIDTH,
} from './picture';
import classes from './TemplatePicture.module.css';

/** The map that a template makes, drawn small from its own content. Says nothing to screen readers. */
export function TemplatePicture({ template }: { template: Template }) {
  const picture = pictureOf(template);
  return (
    <svg
      className={classes.picture}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      data-picture={picture.type}
      aria-hidden="true"
    >
      {shapes(picture)}
    </svg>
  );
}

function shapes(picture: Picture) {
  switch (picture.type) {
    case 'grid':
      return <GridShapes picture={picture} />;
    case 'matrix':
      return <MatrixShapes picture={picture} />;
    case 'flow':
      return <FlowShapes picture={picture} />;
  }
}

// The shapes of a picture have no identity but their place, and never move.
const keyOf = ({ x, y }: { readonly x: number; readonly y: number }) => `${x} ${y}`;

function Boxes({ boxes, kind }: { boxes: readonly Box[]; kind: string | undefined }) {
  return boxes.map((box) => <rect key={keyOf(box)} className={kind} rx={2} {...box} />);
}

function GridShapes({ picture }: { picture: GridPicture }) {
  const { curve } = picture;
  return (
    <>
      <Boxes boxes={picture.phases} kind={classes.phase} />
      <Boxes boxes={picture.heads} kind={classes.head} />
      {picture.cells.map(({ lane, full, ...box }) => (
        <g key={keyOf(box)} style={laneStyle(lane)}>
          <rect className={full ? classes.card : classes.empty} rx={1.5} {...box} />
          {full && <rect className={classes.edge} rx={1} {...box} width={1.8} />}
        </g>
      ))}
      {curve && (
        <svg
          x={curve.x}
          y={curve.y}
          width={curve.width}
          height={curve.height}
          viewBox={`0 0 ${curve.columns} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className={classes.zero} d={`M0 0.5H${curve.columns}`} />
          <path className={classes.bridge} d={curve.bridged} />
          <path className={classes.curve} d={curve.solid} />
        </svg>
      )}
      {picture.lines.map((y) => (
        <path key={y} className={classes.line} d={`M0 ${y}H${WIDTH}`} />
      ))}
    </>
  );
}

function MatrixShapes({ picture }: { picture: MatrixPicture }) {
  return (
    <>
      <Boxes boxes={picture.phases} kind={classes.phase} />
      <Boxes boxes={picture.heads} kind={classes.head} />
      {picture.rows.map((y) => (
        <path key={y} className={classes.row} d={`M0 ${y}H${WIDTH}`} />
      ))}
      {picture.dots.map((dot) => (
        <circle key={keyOf(dot)} className={classes.dot} cx={dot.x} cy={dot.y} r={4} />
      ))}
    </>
  );
}

function FlowShapes({ picture }: { picture: FlowPicture }) {
  return (
    <>
      {picture.arrows.map(({ path, back }) => (
        <path key={path} className={back ? classes.loop : classes.way} d={path} />
      ))}
      {picture.nodes.map((box) => (
        <rect key={keyOf(box)} className={classes.node} rx={4} {...box} />
      ))}
    </>
  );
}
