/** The slide's size in points, which `deck.css` says where it is not 960 × 540; reveal.js has `--slide-width` for itself. */
export function slideSize(root: HTMLElement): { width: number; height: number } {
  const style = getComputedStyle(root)
  const length = (name: string, usual: number): number => Number.parseFloat(style.getPropertyValue(name)) || usual
  return { width: length('--deck-width', 960), height: length('--deck-height', 540) }
}

/**
 * Makes the slide as large as the window lets it be, as the custom property `--fit` that `stage.css` scales by.
 * reveal.js would round the scale to a hundredth, which leaves a rim around the slide.
 */
export function fitSlide(root: HTMLElement): void {
  const slide = slideSize(root)
  const { clientWidth, clientHeight } = root
  root.style.setProperty('--fit', String(Math.min(clientWidth / slide.width, clientHeight / slide.height)))
}

/** Keeps it so. */
export function fitSlides(root: HTMLElement): void {
  fitSlide(root)
  window.addEventListener('resize', () => fitSlide(root))
}
