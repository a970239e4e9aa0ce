/** Attributes WeChat reads out, as Taro's templates want them: component → attribute → default value. */
const aria = { 'aria-label': '', 'aria-role': '', 'aria-checked': '', 'aria-disabled': '' }

export const ariaAttributes = {
  View: aria,
  Button: { 'aria-label': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Image: { 'aria-label': '' },
}
