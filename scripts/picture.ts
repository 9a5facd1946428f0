/**
 * Makes the README's picture from the slides that a fidelity report has rendered: the web deck at the
 * left, the .pptx at the right.
 *
 *     npm run fidelity -- slides --report REPORT
 *     npx tsx scripts/picture.ts REPORT 1,9,12
 */
import { chromium } from 'playwright-core'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [report, slides = '1,8,9,12'] = process.argv.slice(2)
if (report === undefined) {
  console.error('Usage: npx tsx scripts/picture.ts REPORT [SLIDES]')
  process.exit(2)
}

const picture = (kind: string, slide: string): string =>
  `data:image/png;base64,${readFileSync(join(report, `${kind}-${slide.padStart(2, '0')}.png`)).toString('base64')}`
const rows = slides.split(',').map((slide) => `<img src="${picture('web', slide)}"><img src="${picture('pptx', slide)}">`)
const html = `<!doctype html><style>
body { margin: 0; padding: 24px; background: #e7ecec; font: 600 20px Arimo, 'Liberation Sans', sans-serif; color: #0b3442 }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 20px }
img { width: 100%; display: block; box-shadow: 0 0 0 1px #c9d4d4 }
</style><main><div>Web deck, in Chromium</div><div>PowerPoint file, in LibreOffice</div>${rows.join('')}</main>`

const out = resolve(import.meta.dirname, '../docs/images/both-decks.png')
mkdirSync(resolve(out, '..'), { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1400, height: 400 } })
await page.setContent(html)
await page.locator('body').screenshot({ path: out })
await browser.close()
console.log(out)
