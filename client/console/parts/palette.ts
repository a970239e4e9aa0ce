/** The colours of the console, light and dark. One red, for the mark, the main action and what is due. */
export interface Palette {
  paper: string
  surface: string
  sunken: string
  raised: string
  ink: string
  inkSoft: string
  inkFaint: string
  hairline: string
  border: string
  red: string
  green: string
  amber: string
  amberGround: string
  error: string
  errorGround: string
  accent: string
}

export const light: Palette = {
  paper: '#faf8f5',
  surface: '#ffffff',
  sunken: '#f3f0eb',
  raised: '#ffffff',
  ink: '#1f1b18',
  inkSoft: '#5c554f',
  inkFaint: '#736b64',
  hairline: '#e8e3dc',
  border: '#d5cec5',
  red: '#b8141a',
  green: '#2a7248',
  amber: '#8f5f00',
  amberGround: '#fbf4e2',
  error: '#c2330a',
  errorGround: '#fcf0eb',
  accent: '#3d4f63',
}

export const dark: Palette = {
  paper: '#151312',
  surface: '#1d1a19',
  sunken: '#272321',
  raised: '#443d39',
  ink: '#ece7e2',
  inkSoft: '#b8b0a8',
  inkFaint: '#9b938b',
  hairline: '#332e2b',
  border: '#4a433f',
  red: '#c2403d',
  green: '#7cc397',
  amber: '#d9ae5f',
  amberGround: '#2c2416',
  error: '#f0866a',
  errorGround: '#2f1d18',
  accent: '#9db4cc',
}

/** The palette as CSS variables, `--paper` and so on, for the console's own style sheets. */
export function cssVariables(palette: Palette): Record<string, string> {
  return Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--${name}`, value]))
}
