/**
 * Glyphs of a PDF page, where they are drawn: pdf.js's operator list, run through the text state of
 * ISO 32000-1 §9.3–9.4. pdf.js's own text items would do for lines, but they know neither colours nor
 * where within an item a character stands.
 */
import { readFileSync } from 'node:fs'
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SCALE } from '../expected.ts'
import { characterKey } from '../text-key.ts'
import type { PlacedChar } from '../types.ts'
import { IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts'
import { fontsOf } from './pdf-fonts.ts'

/** One unit of a page's text, in the order in which the page draws it. */
export interface Glyph extends PlacedChar {
  /** One UTF-16 unit of the glyph's key; a ligature is several glyphs that share its advance. */
  unit: string
  /** True if it does not go on where the glyph before it ended. */
  first: boolean
}

/** Glyphs of every page, white space left out. */
export async function pdfGlyphs(path: string): Promise<Glyph[][]> {
  const task = getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
  })
  const pdf: PDFDocumentProxy = await task.promise
  try {
    const pages: Glyph[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      pages.push(await pageGlyphs(page))
      page.cleanup()
    }
    return pages
  } finally {
    await task.destroy()
  }
}

interface PdfGlyph {
  unicode: string
  /** Advance in thousandths of the type size. */
  width: number
  isSpace?: boolean
}

interface State {
  matrix: Matrix
  color: string
  font: string
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

async function pageGlyphs(page: PDFPageProxy): Promise<Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const height = page.view[3]!
  const fontOf = fontsOf(page)
  const glyphs: Glyph[] = []
  const saved: State[] = []
  let state: State = { matrix: IDENTITY, color: '#000000', font: '', size: 0, spacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 }
  let text: Matrix = IDENTITY
  let line: Matrix = IDENTITY
  let end = { x: NaN, y: NaN }

  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const show = (items: readonly (PdfGlyph | number)[]): void => {
    const { size, stretch } = state
    for (const item of items) {
      if (typeof item === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-item / 1000) * size * stretch, 0])
        continue
      }
      const full = multiply(state.matrix, text)
      const advance = ((item.width / 1000) * size + state.spacing + (item.isSpace ? state.wordSpacing : 0)) * stretch
      const width = (item.width / 1000) * size * stretch * full[0] * SCALE
      const x = full[4] * SCALE
      const baseline = (height - (full[5] + state.rise * full[3])) * SCALE
      const key = Array.from(item.unicode, characterKey).join('')
      const first = !(Math.abs(x - end.x) < 0.5 * size * SCALE && Math.abs(baseline - end.y) < 0.5)
      for (let i = 0; i < key.length; i++) {
        glyphs.push({
          unit: key[i]!,
          first: first && i === 0,
          x: x + (i * width) / key.length,
          right: x + ((i + 1) * width) / key.length,
          baseline,
          size: size * Math.abs(full[3]) * SCALE,
          color: state.color,
          ...fontOf(state.font),
        })
      }
      text = multiply(text, [1, 0, 0, 1, advance, 0])
      end = { x: x + advance * full[0] * SCALE, y: baseline }
    }
  }

  fnArray.forEach((operator, i) => {
    const args = (argsArray[i] ?? []) as readonly unknown[]
    const number = (index: number): number => Number(args[index])
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push(state)
        if (operator === OPS.paintFormXObjectBegin && args[0]) state = { ...state, matrix: multiply(state.matrix, matrixOf(args[0])) }
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, matrixOf(args)) }
        break
      case OPS.beginText:
        text = line = IDENTITY
        break
      case OPS.setFillRGBColor:
        state = { ...state, color: String(args[0]).toLowerCase() }
        break
      case OPS.setFont:
        state = { ...state, font: String(args[0]), size: number(1) }
        break
      case OPS.setCharSpacing:
        state = { ...state, spacing: number(0) }
        break
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: number(0) }
        break
      case OPS.setHScale:
        state = { ...state, stretch: number(0) / 100 }
        break
      case OPS.setLeading:
        state = { ...state, leading: -number(0) }
        break
      case OPS.setTextRise:
        state = { ...state, rise: number(0) }
        break
      case OPS.setTextMatrix:
        text = line = matrixOf(args[0] instanceof Object ? args[0] : args)
        break
      case OPS.moveText:
        moveLine(number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        state = { ...state, leading: number(1) }
        moveLine(number(0), number(1))
        break
      case OPS.nextLine:
        moveLine(0, state.leading)
        break
      case OPS.showText:
        show(args[0] as (PdfGlyph | number)[])
        break
      default:
    }
  })
  return glyphs
}
