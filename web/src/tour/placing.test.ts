import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from './placing';

const screen = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };
const box = (left: number, top: number, width = 100, height = 40): Box => ({
  left,
  top,
  width,
  height,
});

const place = (
  target?: Box,
  more: { focused?: Box; rtl?: boolean; narrow?: boolean; inColumn?: boolean } = {},
) =>
  placeCard({
    target,
    focused: more.focused,
    card,
    screen,
    foot: 0,
    inColumn: more.inColumn ?? false,
    narrow: more.narrow ?? false,
    rtl: more.rtl ?? false,
  });

describe('the card of the tour', () => {
  it('stands below what it points at, and points at its middle', () => {
    expect(place(box(400, 100))).toEqual({ left: 300, top: 154, side: 'below', along: 150 });
  });

  it('stands above, where there is no room below', () => {
    expect(place(box(400, 700))).toMatchObject({ top: 486, side: 'above' });
  });

  it('stands beside it, where there is room neither below nor above', () => {
    const tall = box(400, 100, 100, 600);
    expect(place(tall)).toMatchObject({ left: 514, top: 300, side: 'right' });
    expect(place(tall, { rtl: true })).toMatchObject({ left: 86, side: 'left' });
    expect(place(box(800, 100, 100, 600))).toMatchObject({ left: 486, side: 'left' });
  });

  it('leaves a column clear in which its target stands, where it can', () => {
    expect(place(box(20, 700, 40), { inColumn: true })).toEqual({
      left: 74,
      top: 592,
      side: 'right',
      along: 128,
    });
    expect(place(box(940, 300, 40), { inColumn: true, rtl: true })).toMatchObject({ side: 'left' });
  });

  it('stays on the screen and points aside, at the edge', () => {
    expect(place(box(0, 100, 40))).toEqual({ left: 8, top: 154, side: 'below', along: 20 });
    expect(place(box(960, 100, 40))).toEqual({ left: 692, top: 154, side: 'below', along: 280 });
  });

  it('stands in the last corner when there is nothing to point at', () => {
    expect(place()).toEqual({ left: 692, top: 592 });
    expect(place(undefined, { rtl: true })).toEqual({ left: 8, top: 592 });
  });

  it('makes way for what has the focus', () => {
    expect(place(box(400, 100), { focused: box(300, 200) })).toMatchObject({ side: 'right' });
    expect(place(undefined, { focused: box(800, 700) })).toEqual({ left: 8, top: 592 });
    expect(place(undefined, { focused: box(0, 700, 1000) })).toEqual({ left: 692, top: 8 });
  });

  it('does not flee from what fills the page', () => {
    expect(place(undefined, { focused: box(0, 0, 1000, 800) })).toEqual({ left: 692, top: 592 });
  });

  it('keeps to the corners on a phone, above its bar', () => {
    const phone = { width: 390, height: 844 };
    const around = {
      card: { width: 374, height: 200 },
      screen: phone,
      foot: 60,
      inColumn: false,
      narrow: true,
      rtl: false,
    };
    const target = box(20, 300);
    expect(placeCard({ ...around, target, focused: undefined })).toEqual({ left: 8, top: 576 });
    expect(placeCard({ ...around, target, focused: box(20, 700) })).toEqual({ left: 8, top: 8 });
  });
});
