import { accepts, landings, placeCards } from '../canvas/arrange';
import type { CellTarget } from '../canvas/drop';
import { textOf } from '../canvas/model';
import { moveLane, movePhase, moveStage } from '../canvas/moves';
import type { Position } from '../canvas/navigation';
import { text } from '../i18n/i18n';
import { showNote } from '../ui/toasts';
import type { MapEditor } from './editor';

export type Way = 'previous' | 'next' | 'up' | 'down';

/** Moves what is selected: one place on by the keyboard, or anywhere by dragging and "Move to …". */
export class Mover {
  readonly #editor: MapEditor;

  constructor(editor: MapEditor) {
    this.#editor = editor;
  }

  /** Alt+arrow: one place on, in the direction of the arrow. */
  nudge(way: Way): void {
    const editor = this.#editor;
    const { position } = editor.store.getState();
    if (!position) return;
    const by = way === 'next' || way === 'down' ? 1 : -1;
    const sideways = way === 'next' || way === 'previous';
    switch (position.kind) {
      case 'card':
        this.#nudgeCard(position, way, by);
        return;
      case 'cell':
        if (!sideways && editor.laneKind(position.lane) === 'emotions') {
          editor.nudgeEmotion(position.stage, position.lane, -by * 0.5);
        }
        return;
      case 'stage':
        if (sideways) this.stage(position.stage, this.#column(position.stage) + by);
        return;
      case 'lane':
        if (!sideways) this.lane(position.lane, this.#row(position.lane) + by);
        return;
      case 'phase':
        if (sideways) this.phase(position.phase, this.#phases().indexOf(position.phase) + by);
        return;
    }
  }

  #nudgeCard(position: Position & { kind: 'card' }, way: Way, by: number): void {
    const editor = this.#editor;
    const cards = editor.cardsOf(position.stage, position.lane);
    const index = cards.indexOf(position.card);
    if (way === 'next' || way === 'previous') {
      const stage = editor.grid.stages[this.#column(position.stage) + by];
      if (stage) this.card(position.card, { stage: stage.id, lane: position.lane, index });
      return;
    }
    const together = editor.picked.ids().length > 1;
    if (!together && index + by >= 0 && index + by < cards.length) {
      this.card(position.card, { ...position, index: index + by });
      return;
    }
    const kind = editor.laneKind(position.lane);
    const lane = editor.grid.lanes[this.#row(position.lane) + by];
    if (lane && accepts(kind, lane.kind)) {
      const count = editor.cardsOf(position.stage, lane.id).length;
      this.card(position.card, {
        stage: position.stage,
        lane: lane.id,
        index: by > 0 ? 0 : count,
      });
    }
  }

  #column(stage: string): number {
    return this.#editor.grid.stages.findIndex((each) => each.id === stage);
  }

  #row(lane: string): number {
    return this.#editor.grid.lanes.findIndex((each) => each.id === lane);
  }

  #phases(): readonly string[] {
    return this.#editor.grid.phases.flatMap((span) => span.id ?? []);
  }

  /** Moves a card, and with it what is chosen together with it. */
  card(card: string, to: CellTarget): void {
    const editor = this.#editor;
    const { document } = editor.session;
    const from = textOf(document.record(card), 'lane');
    if (!accepts(editor.laneKind(from), editor.laneKind(to.lane))) {
      showNote(text('maps:cannotMoveThere'));
      return;
    }
    const ids = editor.picked.ids();
    const all = ids.includes(card) ? ids : [card];
    if (all.length === 1 && editor.cardsOf(to.stage, to.lane)[to.index] === card) return;
    editor.push(placeCards(document, landings(document, editor.grid, all, card, to)));
    editor.go({ kind: 'card', stage: to.stage, lane: to.lane, card });
    if (all.length > 1) editor.picked.mark(all);
    const stage = editor.grid.stages[this.#column(to.stage)]?.title ?? '';
    const lane = editor.grid.lanes[this.#row(to.lane)]?.title ?? '';
    editor.announce(text('maps:announce.movedCard', { stage, lane, place: to.index + 1 }));
  }

  stage(stage: string, column: number): void {
    const editor = this.#editor;
    if (column < 0 || column >= editor.grid.stages.length) return;
    editor.push(moveStage(editor.session.document, stage, column));
    editor.go({ kind: 'stage', stage });
    editor.announce(
      text('maps:announce.movedStage', {
        place: this.#column(stage) + 1,
        count: editor.grid.stages.length,
      }),
    );
  }

  lane(lane: string, row: number): void {
    const editor = this.#editor;
    if (row < 0 || row >= editor.grid.lanes.length) return;
    editor.push(moveLane(editor.session.document, lane, row));
    editor.go({ kind: 'lane', lane });
    editor.announce(
      text('maps:announce.movedLane', {
        place: this.#row(lane) + 1,
        count: editor.grid.lanes.length,
      }),
    );
  }

  phase(phase: string, place: number): void {
    const editor = this.#editor;
    const count = this.#phases().length;
    if (place < 0 || place >= count) return;
    editor.push(movePhase(editor.session.document, phase, place));
    editor.go({ kind: 'phase', phase });
    editor.announce(text('maps:announce.movedPhase', { place: place + 1, count }));
  }
}
