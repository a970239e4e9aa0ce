/** Set at build time, see config/index.ts. */
declare const FUNCTIONS_BASE: string
declare const CLOUD_ENVIRONMENT: string

declare module '*.css'
