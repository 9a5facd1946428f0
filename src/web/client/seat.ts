/** Sizes to try, in CSS pixels, at a line height of 1.5: each is rounded in another way. */
const SIZES = [16.2, 18, 22.2, 25.2, 30, 48]
const LINE_HEIGHT = 1.5

/**
 * Finds out to what fraction of a CSS pixel the browser rounds when it seats text, for `--dpr` in `slide.css`: to a
 * device pixel as a rule, but to a CSS pixel where the resolution is emulated.
 *
 * @param slide the slide that is shown
 */
export function seatSlide(root: HTMLElement, slide: HTMLElement): void {
  // Trying lays the slide out anew; here nothing can differ.
  if (devicePixelRatio === 1) return void root.style.removeProperty('--dpr')
  const tried = [1, devicePixelRatio].map((dpr) => {
    root.style.setProperty('--dpr', String(dpr))
    return { dpr, error: seatingError(slide) }
  })
  const { dpr } = tried.reduce((best, other) => (other.error < best.error ? other : best))
  root.style.setProperty('--dpr', String(dpr))
}

/** Does so now, and again when the resolution changes. */
export function seatBaselines(root: HTMLElement, slide: () => HTMLElement): void {
  let seated = 0
  const seat = () => {
    if (seated === devicePixelRatio) return
    seated = devicePixelRatio
    seatSlide(root, slide())
  }
  seat()
  window.addEventListener('resize', seat)
}

/** How far baselines are from where they should be, in all. */
function seatingError(slide: HTMLElement): number {
  const { top, width } = slide.getBoundingClientRect()
  const scale = width / slide.offsetWidth
  const metrics = getComputedStyle(slide)
  const rise = Number(metrics.getPropertyValue('--ascent')) - Number(metrics.getPropertyValue('--descent'))
  // All are there before one is looked at, so that the page is laid out once.
  const tried = SIZES.map((size) => {
    const paragraph = document.createElement('div')
    paragraph.className = 'p'
    paragraph.style.cssText = `top:0;left:0;visibility:hidden;font-size:${size}px;line-height:${LINE_HEIGHT}`
    const mark = document.createElement('b')
    mark.style.cssText = 'display:inline-block;width:0;height:0'
    paragraph.append(mark)
    return { size, paragraph, mark }
  })
  slide.append(...tried.map(({ paragraph }) => paragraph))
  const error = tried.reduce((sum, { size, mark }) => {
    const baseline = (mark.getBoundingClientRect().bottom - top) / scale
    return sum + Math.abs(baseline - (size * (LINE_HEIGHT + rise)) / 2)
  }, 0)
  for (const { paragraph } of tried) paragraph.remove()
  return error
}
