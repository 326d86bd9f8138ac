import { describe, expect, it } from 'vitest';
import { Sessions } from './Sessions.js';

describe('sessions', () => {
  it('are found by a long random id, and by nothing else', () => {
    const sessions = new Sessions();
    const session = sessions.create();
    expect(sessions.find(session.id)).toBe(session);
    expect(session.id).toMatch(/^[\w-]{32}$/);
    expect(sessions.find(undefined)).toBeUndefined();
    expect(sessions.find('__proto__')).toBeUndefined();
  });

  it('end two hours after they were last used', () => {
    let now = 0;
    const sessions = new Sessions(() => now);
    const { id } = sessions.create();
    now += 90 * 60_000;
    expect(sessions.find(id)).toBeDefined();
    now += 121 * 60_000;
    expect(sessions.find(id)).toBeUndefined();
  });

  it('are dropped when there are too many, the least recently used one first', () => {
    const sessions = new Sessions(() => 0, 2);
    const [first, second] = [sessions.create(), sessions.create()];
    sessions.find(first.id);
    sessions.create();
    expect(sessions.find(second.id)).toBeUndefined();
    expect(sessions.find(first.id)).toBe(first);
  });
});
