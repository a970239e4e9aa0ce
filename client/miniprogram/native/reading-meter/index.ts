/**
 * A hairline at the top of the screen that grows with reading. Positions come by its method `moveTo(position)`
 * (0 to 1) while the page scrolls, so that scrolling changes this component and not the page around it.
 */
import { createMeter, type Meter, type MeterLook, unread } from './meter'

/** Kept outside the components, whose fields would travel with their data. */
const meters = new WeakMap<object, Meter>()

Component<MeterLook>({
  data: { ...unread },
  lifetimes: {
    attached() {
      meters.set(
        this,
        createMeter((look) => this.setData(look)),
      )
    },
    detached() {
      meters.get(this)?.stop()
    },
  },
  methods: {
    moveTo(position: number) {
      meters.get(this)?.moveTo(position)
    },
  },
})
