/** Unicode's ready-made indices, fractions and marks. */

const SUPERSCRIPTS = pairs('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻTᵀ′′″″‴‴**∘°°°††')
const SUBSCRIPTS = pairs('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ')

function pairs(text: string): ReadonlyMap<string, string> {
  const characters = [...text]
  return new Map(characters.flatMap((character, i): [string, string][] => (i % 2 === 0 ? [[character, characters[i + 1]!]] : [])))
}

/** A text raised or lowered, if each of its characters can be. */
export function toScript(text: string, side: 'sub' | 'sup'): string | undefined {
  const known = side === 'sub' ? SUBSCRIPTS : SUPERSCRIPTS
  let script = ''
  for (const character of text) {
    const found = known.get(character)
    if (found === undefined) return undefined
    script += found
  }
  return script
}

/** Fractions that are one character (Unicode's Number Forms). */
export const VULGAR: Readonly<Record<string, string>> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
}

/** The combining character of each mark over a letter; below it with `_` before. */
export const COMBINING: Readonly<Record<string, string>> = {
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃛': '\u20db',
  '‾': '\u0304',
  '¯': '\u0304',
  '→': '\u20d7',
  '⇀': '\u20d1',
  '↼': '\u20d0',
  '←': '\u20d6',
  '↔': '\u20e1',
  '˚': '\u030a',
  '´': '\u0301',
  '`': '\u0300',
  ˇ: '\u030c',
  '˘': '\u0306',
  '_~': '\u0330',
  '_→': '\u20ef',
  '_←': '\u20ee',
}
