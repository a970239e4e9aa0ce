/** The parts of echarts that the phone draws with; everything else stays out of the package. */
import { LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, setPlatformAPI, use as register, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

register([LineChart, GridComponent, CanvasRenderer])

export { init, setPlatformAPI, type EChartsCoreOption }
