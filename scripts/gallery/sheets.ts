/** Contact sheets, drawn by Chromium: it writes WebP, which is small enough to keep. */
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Size of one rendering of a slide, in px. */
export const THUMBNAIL = { width: 320, height: 180 } as const

const COLUMNS = 2
/** Between the renderings of a slide; between slides; above each slide for its number. */
const ROOM = { pair: 4, slides: 20, number: 18 }
const QUALITY = 0.8

/** One slide in both outputs: paths of PNGs. */
export interface Pair {
  number: number
  web: string
  pptx: string
}

export interface Sheet {
  file: string
  pairs: readonly Pair[]
}

/** Writes sheets. @param program path of Chromium */
export async function drawSheets(sheets: readonly Sheet[], program: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] })
  try {
    const tab = await browser.newPage()
    for (const { file, pairs } of sheets) {
      const pictures = pairs.map(({ number, web, pptx }) => ({ number, sides: [web, pptx].map((path) => readFileSync(path, 'base64')) }))
      const base64 = await tab.evaluate(drawSheet, { pictures, columns: COLUMNS, room: ROOM, thumbnail: THUMBNAIL, quality: QUALITY })
      writeFileSync(file, Buffer.from(base64, 'base64'))
    }
  } finally {
    await browser.close()
  }
}

interface Drawing {
  pictures: { number: number; sides: string[] }[]
  columns: number
  room: typeof ROOM
  thumbnail: typeof THUMBNAIL
  quality: number
}

/** Runs in the browser: the sheet as WebP, in base64. */
async function drawSheet({ pictures, columns, room, thumbnail: { width, height }, quality }: Drawing): Promise<string> {
  const pair = 2 * width + room.pair
  const pitch = height + room.number + 8
  const canvas = document.createElement('canvas')
  canvas.width = columns * pair + (columns + 1) * room.slides
  canvas.height = Math.ceil(pictures.length / columns) * pitch + room.slides
  const context = canvas.getContext('2d')!
  context.fillStyle = '#E4E6E8'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.font = '12px Arial, sans-serif'
  for (const [i, { number, sides }] of pictures.entries()) {
    const x = room.slides + (i % columns) * (pair + room.slides)
    const y = room.slides / 2 + Math.floor(i / columns) * pitch
    context.fillStyle = '#4A5056'
    context.fillText(String(number), x, y + room.number - 5)
    for (const [side, data] of sides.entries()) {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      context.drawImage(image, x + side * (width + room.pair), y + room.number)
    }
  }
  return canvas.toDataURL('image/webp', quality).split(',')[1]!
}
