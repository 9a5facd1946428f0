/** The meaning of a formula in a form of its own, to which MathML and Office Math Markup are read by readers that know nothing of the writer. */

/** A character with its style (`x italic`), or something built up. */
export type Atom =
  | string
  | { is: 'fraction'; top: Form; bottom: Form; bar: boolean }
  | { is: 'root'; body: Form; degree: Form }
  | { is: 'scripts'; base: Form; sub: Form; sup: Form; beforeSub: Form; beforeSup: Form }
  | { is: 'limits'; base: Form; under: Form; over: Form }
  | { is: 'mark'; base: Form; mark: string; below: boolean }
  | { is: 'bar'; base: Form; below: boolean }
  | { is: 'fence'; open: string; close: string; parts: Form[]; between: string[] }
  | { is: 'table'; rows: Form[][] }
  | { is: 'enclosed'; body: Form; how: string }
  | { is: 'hidden'; body: Form }

/** Atoms in a row; spaces and looks are no part of it. */
export type Form = readonly Atom[]

export const NOTHING: Form = []

export function scripts(base: Form, parts: { sub?: Form; sup?: Form; beforeSub?: Form; beforeSup?: Form }): Atom[] {
  const { sub = NOTHING, sup = NOTHING, beforeSub = NOTHING, beforeSup = NOTHING } = parts
  const [only] = base
  // Indices before and after one base are indices of that base.
  if (base.length === 1 && typeof only === 'object' && only.is === 'scripts' && sub.length + sup.length === 0 && only.beforeSub.length + only.beforeSup.length === 0)
    return [{ ...only, beforeSub, beforeSup }]
  if (sub.length + sup.length + beforeSub.length + beforeSup.length === 0) return [...base]
  return [{ is: 'scripts', base, sub, sup, beforeSub, beforeSup }]
}

export function limits(base: Form, under: Form = NOTHING, over: Form = NOTHING): Atom[] {
  const [only] = base
  if (base.length === 1 && typeof only === 'object' && only.is === 'limits' && under.length === 0 && only.over.length === 0) return [{ ...only, over }]
  return under.length + over.length === 0 ? [...base] : [{ is: 'limits', base, under, over }]
}

/** Empty cells say nothing of a formula's meaning, nor does a table of one row that is only there for its number. */
export function table(rows: Form[][]): Atom[] {
  return [{ is: 'table', rows: rows.map((row) => row.filter((cell) => cell.length > 0)) }]
}

/** Indices of nothing stand before what follows them. */
export function attached(form: Form): Form {
  const joined: Atom[] = []
  for (const atom of form) {
    const last = joined.at(-1)
    const floats = typeof last === 'object' && last.is === 'scripts' && last.base.length === 0
    const takes = typeof atom === 'string' ? /[\p{L}\p{N}]/u.test(atom[0]!) : atom.is === 'scripts' && atom.beforeSub.length + atom.beforeSup.length === 0 && atom.base.length > 0
    if (floats && takes) joined.splice(-1, 1, ...scripts([atom], { beforeSub: last.sub, beforeSup: last.sup }))
    else joined.push(atom)
  }
  return joined
}

const LETTERLIKE: Record<string, string> = Object.fromEntries(
  'ℎh italic,ℬB script,ℰE script,ℱF script,ℋH script,ℐI script,ℒL script,ℳM script,ℛR script,ℯe script,ℊg script,ℴo script,ℭC fraktur,ℌH fraktur,ℑI fraktur,ℜR fraktur,ℨZ fraktur,ℂC double-struck,ℍH double-struck,ℕN double-struck,ℙP double-struck,ℚQ double-struck,ℝR double-struck,ℤZ double-struck'.split(',').map((entry) => [entry[0]!, entry.slice(1)]),
)
const LATIN = ['bold', 'italic', 'bold-italic', 'script', 'bold-script', 'fraktur', 'double-struck', 'bold-fraktur', 'sans', 'sans-bold', 'sans-italic', 'sans-bold-italic', 'monospace']
const GREEK = ['bold', 'italic', 'bold-italic', 'sans-bold', 'sans-bold-italic']
const DIGITS = ['bold', 'double-struck', 'sans', 'sans-bold', 'monospace']

/** A character of Unicode's mathematical alphabets as the letter and its style (charts U+1D400 and U+2100). */
export function styled(character: string): string {
  if (LETTERLIKE[character]) return LETTERLIKE[character]
  const point = character.codePointAt(0)!
  const plain = character.normalize('NFKC')
  if (point >= 0x1d400 && point < 0x1d6a4) return `${plain} ${LATIN[Math.floor((point - 0x1d400) / 52)]}`
  if (point >= 0x1d6a8 && point < 0x1d7ca) return `${plain} ${GREEK[Math.floor((point - 0x1d6a8) / 58)]}`
  if (point >= 0x1d7ce && point < 0x1d800) return `${plain} ${DIGITS[Math.floor((point - 0x1d7ce) / 10)]}`
  return character
}

/** Characters without what shows nothing: spaces, invisible operators. */
export function characters(text: string): string[] {
  return [...text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')].filter((character) => !/[\s\u200b\u2060-\u2064]/u.test(character))
}

const LONG: Record<string, string> = { '⟶': '→', '⟵': '←', '⟷': '↔', '⟹': '⇒', '⟸': '⇐', '⟺': '⇔', '⟼': '↦' }
/** An arrow of any length. */
export function arrow(text: string): string {
  return LONG[text] ?? text
}

/** Letters after which italic is what TeX and MathML give a single one. */
export function isSlanted(letter: string): boolean {
  return /^[A-Za-zα-ωϑϕϖϱϵϰΑ-Ω∂∇ıȷ]$/u.test(letter)
}
