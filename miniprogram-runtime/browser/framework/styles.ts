import { isComponentPath, type PackageData } from '../../shared/package-types'
import type { Theme } from '../../shared/window'

/**
 * The style sheets of the package: app.wxss and the components' always, a page's only while that page is shown.
 * The colour scheme they see is the phone's, which tests and the portal may set apart from the browser's.
 */
export class StyleSheets {
  private readonly sheets: { element: HTMLStyleElement; css: string; page?: string }[] = []

  constructor(data: PackageData, theme: Theme) {
    this.add(data.styles.app)
    for (const [path, css] of Object.entries(data.styles)) {
      if (path === 'app') continue
      if (isComponentPath(data.json, path)) this.add(css)
      else if (data.pages.includes(path)) this.add(css, path)
    }
    this.setTheme(theme)
  }

  showPage(path: string): void {
    for (const { element, page } of this.sheets) {
      if (page === undefined) continue
      element.disabled = page !== path
    }
  }

  setTheme(theme: Theme): void {
    for (const sheet of this.sheets) {
      const css = sheet.css.replace(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, wanted) =>
        wanted === theme ? '(min-width: 0px)' : '(max-width: 0px)',
      )
      const { disabled } = sheet.element
      if (sheet.element.textContent !== css) sheet.element.textContent = css
      // New text makes a new sheet, which would be enabled again.
      sheet.element.disabled = disabled
    }
  }

  private add(css: string | undefined, page?: string): void {
    if (!css) return
    const element = document.createElement('style')
    element.dataset.wxss = page ?? 'shared'
    document.head.append(element)
    this.sheets.push(page === undefined ? { element, css } : { element, css, page })
  }
}
