export interface Reach {
  min: number;
  max: number;
  /** From one line of the grid to the next. */
  interval: number;
}

/** How far from its end an axis may reach, and the round steps that divide it. */
const reaches = [
  [0.5, 0.1],
  [1, 0.2],
  [2, 0.5],
  [5, 1],
  [10, 2],
  [20, 5],
  [40, 10],
  [60, 20],
] as const;
const whole: Reach = { min: 0, max: 100, interval: 20 };

/**
 * Where an axis of percentages begins and ends. Good rates lie close under 100 and bad ones close
 * above 0; the axis then shows that end alone.
 */
export function axisReach(values: number[]): Reach {
  if (values.length === 0) return whole;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const nearGood = lowest >= 50;
  if (!nearGood && highest > 50) return whole;
  // A little room, so that the farthest point does not lie on the frame.
  const wanted = (nearGood ? 100 - lowest : highest) * 1.1;
  const [reach, interval] = reaches.find(([reach]) => reach >= wanted) ?? [100, 20];
  return nearGood ? { min: 100 - reach, max: 100, interval } : { min: 0, max: reach, interval };
}
