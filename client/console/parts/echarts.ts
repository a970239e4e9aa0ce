/** The parts of echarts that the console draws with. */
import { LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

register([LineChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer])

export { init }
