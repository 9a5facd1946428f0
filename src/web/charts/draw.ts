/** Charts as SVG, drawn by ECharts without a browser. */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { DrawChart } from './load.ts'
import { axesOption } from './axes.ts'
import { cartesianSeries } from './cartesian.ts'
import { graphics } from './graphics.ts'
import { chartPen } from './pen.ts'
import { pieSeries } from './round.ts'

use([BarChart, LineChart, PieChart, ScatterChart, GridComponent, GraphicComponent, SVGRenderer])

/**
 * What the scene says, in ECharts' words: scales, sizes, places and texts are all given, so that it decides nothing.
 * Its output is freed of what changes from one build to the next and of what the page's policy forbids.
 */
export const drawChart: DrawChart = (node, theme) => {
  const pen = chartPen(node, theme)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: node.box.w, height: node.box.h })
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontSize: node.size, color: pen.color(node.color) },
      graphic: { elements: graphics(node, pen) },
      ...(node.axes ? { ...axesOption(node, node.axes, pen), series: cartesianSeries(node, pen) } : { series: pieSeries(node, pen) }),
    })
    return cleaned(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

function cleaned(svg: string): string {
  return (
    svg
      .slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
      .replace(/<style[^]*?<\/style>/g, '')
      // Nothing reaches beyond the plot: scales hold every value.
      .replace(/<defs[^]*?<\/defs>|<clipPath[^]*?<\/clipPath>/g, '')
      .replace(/ clip-path="[^"]*"/g, '')
      .replace(/<rect [^>]*fill="none"><\/rect>/, '')
      .replace(/<path (?:(?!stroke)[^>])*fill="none"><\/path>/g, '')
      .replace(/ (?:class|pointer-events|ecmeta_silent)="[^"]*"/g, '')
      .replace(/ ecmeta_ssr_type="[^"]*"/g, '')
      .replace(/ ecmeta_series_index=/g, ' data-series=')
      .replace(/ ecmeta_data_index=/g, ' data-point=')
      .replace(/font-family:[^;"]*;?/g, '')
      // Coordinates, not the numbers that the chart shows.
      .replace(/<[^>]*>/g, (tag) => tag.replace(/\d+\.\d{4,}(?:e-\d+)?/g, (number) => String(Math.round(Number(number) * 1000) / 1000)))
      .replace(/>\s+</g, '><')
      .trim()
  )
}
