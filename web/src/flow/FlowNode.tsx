import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import classes from './FlowView.module.css';
import { NODE_HEIGHT, NODE_WIDTH } from './graph';

export type DrawnNode = Node<
  {
    readonly name: string;
    readonly numbers: string;
    readonly label: string;
    /** How many persons it had, against the most. */
    readonly share: number;
    readonly direction: 'ltr' | 'rtl';
    readonly onOpen: (() => void) | undefined;
  },
  'step'
>;

/** A step of the flow with its persons; the bar below compares it with the others. */
export function FlowNode({ data }: NodeProps<DrawnNode>) {
  const { name, numbers, label, share, direction, onOpen } = data;
  return (
    <>
      <Handle type="target" position={Position.Left} className={classes.handle} />
      <button
        type="button"
        className={`${classes.node} nopan`}
        dir={direction}
        style={{ inlineSize: NODE_WIDTH, blockSize: NODE_HEIGHT }}
        aria-label={label}
        title={name}
        disabled={!onOpen}
        onClick={onOpen}
      >
        <span className={classes.nodeName}>
          <bdi>{name}</bdi>
        </span>
        <small>{numbers}</small>
        <span className={classes.nodeShare} style={{ inlineSize: `${100 * share}%` }} aria-hidden />
      </button>
      <Handle type="source" position={Position.Right} className={classes.handle} />
    </>
  );
}
