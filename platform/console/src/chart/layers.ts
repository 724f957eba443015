/** One of the parts that are stacked, the same in every bar. */
export interface Layer {
  name: string;
  /** One for each bar; absent where nothing is known, which is a gap and not nought. */
  values: (number | undefined)[];
  /** What is printed of each value; the value itself where nothing else is said. */
  printed?: string[];
}

/** From good to bad; each stands out from its neighbours in grey as well. */
export const layerColours = [
  '#0b5a73',
  '#7fb5c4',
  '#d7e6ea',
  '#e8a33d',
  '#a3261b',
  '#5b3a8c',
  '#8a949c',
  '#c9b8de',
] as const;

const paleLine = 'rgba(255, 255, 255, 0.65)';
const darkLine = 'rgba(24, 36, 47, 0.45)';

/** The patterns on them, in the same order. */
export const layerPatterns = [
  { symbol: 'none' },
  {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 6],
    rotation: Math.PI / 4,
    color: darkLine,
  },
  { symbol: 'circle', symbolSize: 0.6, dashArrayX: [[6, 6]], dashArrayY: [6], color: darkLine },
  {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 6],
    rotation: -Math.PI / 4,
    color: darkLine,
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: 0, color: paleLine },
  { symbol: 'triangle', symbolSize: 0.8, dashArrayX: [[9, 9]], dashArrayY: [9], color: paleLine },
  { symbol: 'rect', dashArrayX: [2, 5], dashArrayY: [2, 5], color: paleLine },
  {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 6],
    rotation: Math.PI / 2,
    color: darkLine,
  },
];

/** The sum of each bar. */
export function heights(bars: number, layers: Layer[]): number[] {
  return Array.from({ length: bars }, (_bar, at) =>
    layers.reduce((sum, layer) => sum + (layer.values[at] ?? 0), 0),
  );
}

/** As the drawing library takes it: it draws nothing of a gap. */
export function drawnOf(value: number | undefined): number | '-' {
  return value ?? '-';
}

/** Whether a part is high enough, beside the highest bar, to bear its number. */
export function bearsNumber(value: number | undefined, highest: number): boolean {
  return value !== undefined && highest > 0 && value / highest >= 0.08;
}
