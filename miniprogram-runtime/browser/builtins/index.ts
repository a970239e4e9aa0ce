import type { SimulatedTag } from '../../shared/builtin-tags'
import type { Builtin } from '../framework/builtin'
import { canvas } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup, slider, switchControl } from './choices'
import { button, form, label } from './form'
import { image } from './image'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import type { BuiltinServices } from './services'
import { container, icon, navigator, pageMeta, progress, text, view } from './simple'
import { swiper } from './swiper'
import { input, textarea } from './text-fields'
import { video } from './video'

/** Every simulated built-in component by its tag. */
export function createBuiltins(services: BuiltinServices): Record<SimulatedTag, Builtin> {
  return {
    button: button(services),
    canvas: canvas(services),
    checkbox,
    'checkbox-group': checkboxGroup,
    'cover-image': image(services),
    'cover-view': view,
    form,
    icon,
    image: image(services),
    input,
    label,
    navigator: navigator(services),
    'page-meta': pageMeta,
    picker: picker(services),
    'picker-view': pickerView,
    'picker-view-column': pickerViewColumn,
    progress,
    radio,
    'radio-group': radioGroup,
    'rich-text': richText,
    'root-portal': container,
    'scroll-view': scrollView,
    slider,
    swiper,
    'swiper-item': { properties: { itemId: String, skipHiddenItemLayout: Boolean } },
    switch: switchControl,
    text,
    textarea,
    video: video(services),
    view,
  }
}
