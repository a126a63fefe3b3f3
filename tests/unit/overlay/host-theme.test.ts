import { describe, expect, it } from 'vitest';
import { findLuminance } from '../../../lib/overlay/host-theme.ts';

describe('findLuminance', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['rgb(128, 128, 128)', 0.216],
  ])('%s is %s', (color, light) => expect(findLuminance(color)).toBeCloseTo(light, 3));

  it.each(['rgba(0, 0, 0, 0)', 'rgba(9, 9, 9, 0.2)', 'transparent', 'color(srgb 1 1 1)', ''])(
    '%s says nothing',
    (color) => expect(findLuminance(color)).toBeUndefined(),
  );
});
