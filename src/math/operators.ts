/** What TeX and MathML Core (appendix B) agree on about signs. */

/** Room beside a sign in em: relations, sums, products, punctuation. */
const THICK = 5 / 18
const MEDIUM = 4 / 18
const THIN = 3 / 18

export type OperatorForm = 'prefix' | 'infix' | 'postfix'

const LARGE = new Set('∑∏∐∫∬∭⨌∮∯∰⋀⋁⋂⋃⨀⨁⨂⨄⨆⨅⨃⨉⨖⨍⨎⨏⨙⨚∱∲∳')
const BINARY = new Set('+−±∓×÷⋅·∗*∘•∩∪⊓⊔⊎∧∨⊕⊖⊗⊘⊙⊞⊟⊠⊡†‡⋆⋄∖≀⨿⊼⊻⋊⋉⋋⋌⋏⋎⋒⋓∔∸⨯◁▷△▽⊲⊳')
const NONE = new Set('/!\u2061\u2062\u2063\u2064′″‴⁗%@?&♯♭♮…⋯⋮⋱‥.‰√∛∜°|‖∣')
const PUNCTUATION = new Set(',;')

/** A sign of which there is a form for displays: n-ary sums, products, integrals. */
export function isLarge(text: string): boolean {
  return LARGE.has(text)
}

export function isBrace(text: string): boolean {
  return '⏞⏟⎴⎵⏜⏝⏠⏡'.includes(text)
}

/** A sign that ends a sum's or a function's operand: a relation, a sum, punctuation. */
export function endsOperand(text: string): boolean {
  return !isLarge(text) && !NONE.has(text) && !'×⋅·∘÷*∗'.includes(text) && !isFence(text)
}

function isFence(text: string): boolean {
  return '()[]{}⟨⟩⌈⌉⌊⌋⟦⟧⟮⟯⎰⎱'.includes(text)
}

/** Room at the sides of a sign in em, unless its author says otherwise. */
export function spacing(text: string, form: OperatorForm): { left: number; right: number } {
  const both = (room: number) => ({ left: room, right: room })
  if (isLarge(text)) return both(THIN)
  if (form !== 'infix' || NONE.has(text) || isFence(text)) return both(0)
  if (PUNCTUATION.has(text)) return { left: 0, right: THIN }
  return both(BINARY.has(text) ? MEDIUM : THICK)
}
