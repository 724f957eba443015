import { percent } from '../shared/numbers';
import type { Bar } from './bars';

/** What the drawing library is told; it draws from below, so that the first bar stands on top. */
export function drawing(bars: Bar[], start: number) {
  const upwards = [...bars].reverse();
  const words = (at: number) => percent(upwards[at]?.printed);
  return {
    animationDuration: 300,
    grid: { left: 8, right: 76, top: 8, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item', valueFormatter: (_value: unknown, at: number) => words(at) },
    xAxis: {
      type: 'value',
      min: start,
      max: start === 0 ? undefined : 100,
      splitNumber: 4,
      axisLabel: { formatter: '{value}%', color: '#4c5b68', hideOverlap: true },
      splitLine: { lineStyle: { color: '#e4eaee' } },
    },
    yAxis: {
      type: 'category',
      data: upwards.map((bar) => bar.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#b9c5ce' } },
      axisLabel: { color: '#18242f', fontSize: 14 },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 24,
        itemStyle: { color: '#0b5a73' },
        label: {
          show: true,
          position: 'right',
          color: '#18242f',
          formatter: ({ dataIndex }: { dataIndex: number }) => words(dataIndex),
        },
        data: upwards.map((bar) => bar.value),
      },
    ],
  };
}
