import { moreIsBetter, printedOf } from './measures';
import type { Measure, Measures, Region } from './types';

/** One line of the table of regions: a region with all below it, or what is its own of that. */
export interface RegionLine {
  key: string;
  region: Region;
  depth: number;
  /** Whether others lie below it. */
  folds: boolean;
  open: boolean;
  /** The line of the closing of its own, without those below. */
  own: boolean;
  measures?: Measures;
}

export type RegionOrder = 'code' | 'worst' | 'rate';
export const regionOrders: RegionOrder[] = ['code', 'worst', 'rate'];

/** Those directly below. */
export function childrenOf(regions: Region[], code: string): Region[] {
  return regions.filter((one) => one.parent === code);
}

/** All that have others below them, which is what can be opened. */
export function foldable(regions: Region[]): string[] {
  const parents = new Set(regions.map((one) => one.parent));
  return regions.filter((one) => parents.has(one.code)).map((one) => one.code);
}

/** The lines to be seen, each region after the one above it, neighbours in the order chosen. */
export function visible(
  regions: Region[],
  open: ReadonlySet<string>,
  order: RegionOrder,
  measure: Measure,
): RegionLine[] {
  const [head] = regions;
  return head === undefined ? [] : under(head);

  function under(region: Region): RegionLine[] {
    const below = childrenOf(regions, region.code).sort((a, b) => compare(a, b, order, measure));
    const folds = below.length > 0;
    const isOpen = folds && open.has(region.code);
    const line: RegionLine = {
      key: region.code,
      region,
      depth: region.depth,
      folds,
      open: isOpen,
      own: false,
      measures: region.whole,
    };
    if (!isOpen) return [line];
    return [line, ...ownLine(region), ...below.flatMap(under)];
  }
}

function ownLine(region: Region): RegionLine[] {
  if (region.own === undefined) return [];
  return [
    {
      key: `${region.code} own`,
      region,
      depth: region.depth + 1,
      folds: false,
      open: false,
      own: true,
      measures: region.own,
    },
  ];
}

function compare(a: Region, b: Region, order: RegionOrder, measure: Measure): number {
  const byCode = a.code.localeCompare(b.code);
  switch (order) {
    case 'code':
      return byCode;
    case 'worst':
      return last(harm(a, measure), harm(b, measure)) || last(sureness(a), sureness(b)) || byCode;
    case 'rate':
      return last(badness(a, measure), badness(b, measure)) || byCode;
  }
}

/** The higher first; who has no number comes last. */
function last(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return b - a;
}

/** By how many points it got worse. */
function harm({ change }: Region, measure: Measure): number | undefined {
  if (change === undefined) return undefined;
  return moreIsBetter(measure) ? -Number(change.points) : Number(change.points);
}

/**
 * How sure it is that it got worse. Points printed alike need not be alike, so among them what is
 * significant goes before what could be chance, and that before what surely got better.
 */
function sureness({ change }: Region): number | undefined {
  return change && { WORSE: 1, UNCLEAR: 0, BETTER: -1 }[change.verdict];
}

/** The rate, turned so that more is worse. */
function badness({ whole }: Region, measure: Measure): number | undefined {
  const printed = printedOf(whole, measure);
  if (printed === undefined) return undefined;
  return moreIsBetter(measure) ? -Number(printed) : Number(printed);
}
