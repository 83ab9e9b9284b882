import { describe, expect, it } from 'vitest';
import { choicesOf, draftOf, KINDS, NEW_RULE, ruleOf } from './ruleDraft';

describe('a rule while it is edited', () => {
  it('comes back as it was sent, whatever its kind', () => {
    for (const kind of KINDS) {
      const draft = {
        ...NEW_RULE,
        name: 'Low',
        kind,
        words: 'refund\nzwrot*',
        map: 'm1',
        stage: 's1',
        touchpoint: 't1',
      };
      const rule = ruleOf(draft);
      expect(rule).not.toBeNull();
      if (rule) expect(ruleOf(draftOf(rule))).toEqual(rule);
    }
  });

  it('is no rule yet while something is missing', () => {
    expect(ruleOf(NEW_RULE)).toBeNull();
    expect(ruleOf(NEW_RULE, 'Draft')).not.toBeNull();
    expect(ruleOf({ ...NEW_RULE, name: 'a', kind: 'keyword', words: ' \n' })).toBeNull();
    expect(ruleOf({ ...NEW_RULE, name: 'a', kind: 'silence' })).toBeNull();
    expect(ruleOf({ ...NEW_RULE, name: 'a', way: 'round-robin' })).toBeNull();
  });

  it('reads who gets which value', () => {
    expect(choicesOf('a = b = Ewa\n pro=Jan \nnothing\n=x')).toEqual([
      { value: 'a = b', owner: 'Ewa' },
      { value: 'pro', owner: 'Jan' },
    ]);
  });
});
