import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Weight and face of a page's fonts, as their names say. */
export function fontsOf(page: PDFPageProxy): (font: string) => { bold: boolean; face: string } {
  const known = new Map<string, { bold: boolean; face: string }>()
  return (font) => {
    let look = known.get(font)
    if (!look) {
      const { name = '' } = page.commonObjs.get(font) as { name?: string }
      known.set(font, (look = { bold: /bold|black|heavy/i.test(name), face: faceOf(name.replace(/^[A-Z]{6}\+/, '')) }))
    }
    return look
  }
}

/** The theme's face that one of the private fonts stands for (`fonts.ts`). */
function faceOf(name: string): string {
  if (name.startsWith('LiberationMono')) return 'mono'
  if (name.startsWith('LiberationSans')) return 'latin'
  return name.startsWith('NotoSansCJK') ? 'ea' : name
}
