export interface Picture {
  /** Name of the file, where there is one. */
  name: string
  /** In pixels. */
  width: number
  height: number
  draw: (context: CanvasRenderingContext2D) => void
}
