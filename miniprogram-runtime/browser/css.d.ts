/** Style sheets are bundled into the runtime as text. */
declare module '*.css' {
  const text: string
  export default text
}
