import { strToU8, zipSync } from 'fflate'
import type { OpenPackage } from './package.ts'
import { elements } from './xml.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/**
 * Formulas as a Word document, where the SDK's validator looks into them; in a slide `a14:m` is a leaf to it. What
 * DrawingML says of a run (`a:rPr`) has no place in a document's formula and is left out.
 * @param formulas `m:oMath` or `m:oMathPara` elements, one a paragraph
 */
export function formulaDocument(formulas: readonly string[]): Uint8Array {
  const paragraphs = formulas.map((formula) => `<w:p>${withoutDrawing(formula)}</w:p>`).join('')
  const files = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}" xmlns:m="${OFFICE}/math"><w:body>${paragraphs}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 })
}

/** Without `a:rPr`, and properties of structures that held nothing else. */
function withoutDrawing(formula: string): string {
  return formula.replace(/<a:rPr\b[^>]*\/>|<a:rPr\b[^>]*>.*?<\/a:rPr>/gs, '').replaceAll('<m:ctrlPr></m:ctrlPr>', '<m:ctrlPr/>')
}

/** Every formula of a presentation's slides, as written. */
export function formulasOf({ parts, documents }: OpenPackage): string[] {
  return [...documents].flatMap(([name, root]) => {
    const source = new TextDecoder().decode(parts.get(name))
    return [...elements(root, 'a14:m')].map(({ contentStart, contentEnd }) => source.slice(contentStart, contentEnd))
  })
}
