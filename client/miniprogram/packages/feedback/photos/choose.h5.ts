/** Choosing photos in a browser. */

/** Addresses of the photos chosen; none when the person thought better of it. */
export function choosePhotos(most: number): Promise<string[]> {
  return new Promise((resolve) => {
    const field = document.createElement('input')
    Object.assign(field, { type: 'file', accept: 'image/*', multiple: most > 1 })
    field.addEventListener('cancel', () => resolve([]))
    field.addEventListener('change', () =>
      resolve(
        Array.from(field.files ?? [])
          .slice(0, most)
          .map((file) => URL.createObjectURL(file)),
      ),
    )
    field.click()
  })
}
