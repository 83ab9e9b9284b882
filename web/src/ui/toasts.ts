import { hideNotification, showNotification } from '@mantine/notifications';
import { createElement, type ReactNode } from 'react';
import { ProblemError, UNREACHABLE } from '../api/client';
import { text } from '../i18n/i18n';
import { type Problem, READ_ONLY } from '../live';
import { OfferToast } from './OfferToast';

/** What went wrong, in words for the person at the page. */
export function describeError(error: unknown): string {
  if (!(error instanceof ProblemError)) return text('problem.unexpected');
  if (error.slug === UNREACHABLE) return text('problem.offline');
  const places = error.problem.errors?.map((place) => place.detail).join(' ');
  const id = error.problem.requestId;
  return [error.problem.detail, places, id ? text('problem.requestId', { id }) : '']
    .filter(Boolean)
    .join(' · ');
}

/** A toast that says what did not work and why. The same error twice is one toast. */
export function showProblem(error: unknown): void {
  showProblemText(describeError(error));
}

export function showProblemText(message: string): void {
  showNotification({
    id: `problem:${message}`,
    color: 'red',
    title: text('problem.title'),
    message,
    autoClose: 9_000,
    role: 'alert',
  });
}

/** Why an edit was not taken, in the language of the page where that is known here. */
export function showRefused(problem: Problem): void {
  if (problem.type === READ_ONLY.type) showNote(text('held.cannotEdit'));
  else showProblemText(problem.detail);
}

export function showNote(message: string): void {
  showNotification({ message, autoClose: 4_000 });
}

/** A toast with more to read than a line. */
export function showList(title: string, list: ReactNode): void {
  showNotification({ title, message: list, autoClose: 15_000 });
}

/** A toast after something was taken away, with a way back. */
export function showUndo(message: string, undo: () => void): void {
  showOffer(message, text('action.undo'), undo);
}

/** A toast with one thing that can be done about what it says. */
export function showOffer(message: string, action: string, act: () => void): void {
  const id = `offer:${crypto.randomUUID()}`;
  const onAct = () => {
    hideNotification(id);
    act();
  };
  showNotification({
    id,
    message: createElement(OfferToast, { message, action, onAct }),
    autoClose: 8_000,
  });
}
