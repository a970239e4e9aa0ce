/** The receipt, drawn: plain, so that a picture in the album tells a stranger little. */
export const PICTURE = { width: 750, height: 400 }

export function drawReceipt(context: CanvasRenderingContext2D, digits: string): void {
  context.fillStyle = '#fbf9f6'
  context.fillRect(0, 0, PICTURE.width, PICTURE.height)
  context.textAlign = 'center'
  context.fillStyle = '#675f56'
  context.font = '32px sans-serif'
  context.fillText('回执号', PICTURE.width / 2, 110)
  context.fillStyle = '#211c17'
  context.font = '600 60px monospace'
  context.fillText(digits, PICTURE.width / 2, 220)
  context.fillStyle = '#675f56'
  context.font = '26px sans-serif'
  context.fillText('请自己收好，不要给别人看', PICTURE.width / 2, 310)
}
