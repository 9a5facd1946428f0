const SLIDE = { width: 960, height: 540 }

/**
 * Keeps the slide as large as the window lets it be, as the custom property `--fit` that `stage.css` scales by.
 * reveal.js would round the scale to a hundredth, which leaves a rim around the slide.
 */
export function fitSlides(root: HTMLElement): void {
  const fit = () => {
    const { clientWidth, clientHeight } = root
    root.style.setProperty('--fit', String(Math.min(clientWidth / SLIDE.width, clientHeight / SLIDE.height)))
  }
  fit()
  window.addEventListener('resize', fit)
}
