export { packMiniProgram } from './package/pack'
export { MiniProgramProblems } from './package/problems'
export type { MiniProgramPackage, PackageSizes } from './shared/package-types'
export { type RuntimeSite, runtimePage, type SiteAnswer } from './site/runtime-page'
