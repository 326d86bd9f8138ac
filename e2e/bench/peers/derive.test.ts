import { describe, expect, it } from 'vitest';
import { derive, peers } from './derive.js';

const toAdyen = { median: 0.3, least: 0.2, most: 0.6 };

describe('derive', () => {
  it('converts a ratio to Adyen into a ratio to the peer with the figures of the same slowdown', () => {
    expect(derive(toAdyen, 'Sezzle', 'visibleMs', 4)?.median).toBeCloseTo((0.3 * 636) / 411, 12);
    expect(derive(toAdyen, 'Alma', 'visibleMs', 4)?.median).toBeCloseTo((0.3 * 636) / 1210, 12);
    expect(derive(toAdyen, 'Sezzle', 'mainThreadMs', 1)?.most).toBeCloseTo((0.6 * 278) / 85, 12);
  });

  it('gives Adyen’s ratio to the peer if ours is as slow as Adyen', () => {
    const same = { median: 1, least: 1, most: 1 };
    expect(derive(same, 'Alma', 'mainThreadMs', 4)?.median).toBe(
      peers.Adyen.mainThreadMs['4'] / peers.Alma.mainThreadMs['4'],
    );
  });

  it('is null for a slowdown at which the peers were not measured', () => {
    expect(derive(toAdyen, 'Sezzle', 'visibleMs', 6)).toBeNull();
  });
});
