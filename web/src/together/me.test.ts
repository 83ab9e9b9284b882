import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isNewHere, meIn, useMe } from './me';
import { MemoryStorage } from './testStorage';

describe('who is at the window', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', new MemoryStorage());
    vi.stubGlobal('localStorage', new MemoryStorage());
  });

  it('is nobody by name at first', () => {
    expect(meIn('w1')).toEqual({ id: 'local', name: '' });
    expect(isNewHere(meIn('w1'))).toBe(false);
  });

  it('is the same in the workspace again, and has its name but is new in another', () => {
    useMe.getState().enter('w1');
    useMe.getState().choose({ id: 'm7', name: 'Anna' });
    expect(meIn('w1')).toEqual({ id: 'm7', name: 'Anna' });
    expect(meIn('w2')).toEqual({ id: 'local', name: 'Anna' });
    expect(isNewHere(meIn('w2'))).toBe(true);
  });

  it('is kept by the time that anybody hears of it', () => {
    useMe.getState().enter('w1');
    const kept: string[] = [];
    const stop = useMe.subscribe(() => kept.push(meIn('w1').id));
    useMe.getState().choose({ id: 'm7', name: 'Anna' });
    stop();
    expect(kept).toEqual(['m7']);
  });

  it('stays who it is when another window of the browser becomes somebody else', () => {
    useMe.getState().enter('w1');
    useMe.getState().choose({ id: 'm7', name: 'Anna' });
    localStorage.setItem('wayloom.me.w1', JSON.stringify({ id: 'm8', name: 'Babak' }));
    expect(meIn('w1').name).toBe('Anna');
    vi.stubGlobal('sessionStorage', new MemoryStorage());
    expect(meIn('w1').name).toBe('Babak');
  });

  it('takes nothing from what it did not write itself', () => {
    localStorage.setItem('wayloom.me.w1', '{"id":7');
    expect(meIn('w1')).toEqual({ id: 'local', name: '' });
    localStorage.setItem('wayloom.me.w1', '{"id":7,"name":"x"}');
    expect(meIn('w1')).toEqual({ id: 'local', name: '' });
  });
});
