import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { init } from 'echarts/core';
import { onMounted, onUnmounted, ref, watch, type Ref } from 'vue';

export const ink = '#18242f';
export const inkSoft = '#4c5b68';
export const gridLine = '#e4eaee';
export const axisLine = '#b9c5ce';

/** Draws into a box, and anew when the numbers, the words or the width change. */
export function useChart(
  box: Ref<HTMLElement | null>,
  option: (width: number) => EChartsCoreOption,
): void {
  const width = ref(0);
  let chart: EChartsType | null = null;
  const sized = new ResizeObserver(() => {
    chart?.resize();
    width.value = box.value?.clientWidth ?? 0;
  });

  function draw(drawn: EChartsCoreOption | null) {
    if (!box.value || drawn === null) return;
    chart ??= init(box.value, null, { renderer: 'svg' });
    // Not merged, so that what is chosen away leaves the drawing.
    chart.setOption({ animation: false, ...drawn }, { notMerge: true });
  }

  onMounted(() => {
    width.value = box.value?.clientWidth ?? 0;
    if (box.value) sized.observe(box.value);
  });
  onUnmounted(() => {
    sized.disconnect();
    chart?.dispose();
  });
  // A hidden box has no width; it is drawn once it is seen.
  watch(() => (width.value === 0 ? null : option(width.value)), draw, { flush: 'post' });
}
