import { percent } from '../shared/numbers';
import { ink } from './draw';
import type { Line } from './lines';

/** Labels of neighbouring ends move apart; only a place of their own lets them. */
function apart({ labelRect }: { labelRect: { x: number; y: number } }) {
  return {
    x: labelRect.x,
    y: labelRect.y,
    align: 'left',
    verticalAlign: 'top',
    moveOverlap: 'shiftY',
  };
}

/** A line as the drawing library takes it. */
export function seriesOf({ name, look, points }: Line, roomy: boolean) {
  const last = points.reduce((last, point, at) => (point === undefined ? last : at), -1);
  const end = {
    show: true,
    position: 'right',
    distance: 8,
    width: roomy ? 172 : 92,
    overflow: 'truncate',
    fontSize: roomy ? 13 : 12,
    color: ink,
    backgroundColor: 'rgba(255, 255, 255, 0.85)',
    padding: [2, 3],
    formatter: `${name} ${points[last]?.printed ?? ''}%`,
  };
  return {
    type: 'line',
    name,
    tooltip: { valueFormatter: (_value: unknown, at: number) => percent(points[at]?.printed) },
    data: points.map((point, at) =>
      point === undefined
        ? '-'
        : at === last
          ? { value: point.value, label: end, symbolSize: 9 }
          : point.value,
    ),
    symbol: look.hollow
      ? `empty${look.symbol[0]?.toUpperCase()}${look.symbol.slice(1)}`
      : look.symbol,
    symbolSize: 8,
    showAllSymbol: points.length <= 36 ? true : 'auto',
    lineStyle: {
      color: look.colour,
      width: look.width,
      type: look.dash.length === 0 ? 'solid' : look.dash,
    },
    itemStyle: { color: look.colour, borderWidth: 2 },
    labelLayout: apart,
    z: look.dash.length === 0 ? 4 : 3,
  };
}
