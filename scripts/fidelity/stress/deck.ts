/** Decks that nobody would write, from a seed: text of every kind in paragraphs, lists, tables, cards and columns of every width. */
import type { Random } from './random.ts'
import { sentence, type Tongue } from './words.ts'

/** A deck in one language, as Markdown. */
export interface StressDeck {
  lang: string
  markdown: string
}

/** How the lines are shared out: language of the deck, what is written in it, share of all slides. */
const SHARES: readonly { lang: string; tongues: readonly Tongue[]; share: number }[] = [
  { lang: 'zh-CN', tongues: ['zh', 'mixed', 'mixed', 'en'], share: 0.5 },
  { lang: 'en', tongues: ['en', 'en', 'en', 'zh'], share: 0.2 },
  { lang: 'ja', tongues: ['ja', 'ja', 'en'], share: 0.15 },
  { lang: 'ko', tongues: ['ko', 'ko', 'en'], share: 0.15 },
]

/** Lines that a slide of a stress deck has on average, measured. */
const LINES_A_SLIDE = 13

/** Decks that come to about `lines` lines. */
export function stressDecks(lines: number, random: Random): StressDeck[] {
  const slides = Math.ceil(lines / LINES_A_SLIDE)
  return SHARES.map(({ lang, tongues, share }) => {
    const parts = Array.from({ length: Math.max(KINDS.length, Math.round(slides * share)) }, (_, i) => slide(i, tongues, random))
    return { lang, markdown: `---\ntitle: Stress ${lang}\nlang: ${lang}\n---\n\n${parts.join('\n\n---\n\n')}\n` }
  })
}

type Kind = (write: (least: number, most: number) => string, random: Random) => string

const KINDS: readonly Kind[] = [
  (write, random) => times(random.int(1, 4), () => write(6, 30)).join('\n\n'),
  (write, random) =>
    times(random.int(3, 7), () => `${random.chance(0.25) ? '  ' : ''}- ${write(3, 16)}`)
      .map((item, i) => (i === 0 ? item.trim() : item))
      .join('\n'),
  (write, random) => times(random.int(3, 6), (i) => `${i + 1}. ${write(3, 14)}`).join('\n'),
  (write, random) => table(random.int(2, 6), random.int(2, 5), write),
  (write, random) => sections('cards', random.int(2, 6), write, 12),
  (write, random) => sections('steps', random.int(2, 5), write, 8),
  (write) => columnBlock(2, write, 18),
  (write) => columnBlock(3, write, 12),
  (write) => `> ${write(6, 20)}\n\n${write(8, 24)}`,
]

function slide(i: number, tongues: readonly Tongue[], random: Random): string {
  const tongue = random.pick(tongues)
  const write = (least: number, most: number): string => sentence(tongue, random.int(least, most), random)
  return `# ${bare(write(2, 9))}\n\n${KINDS[i % KINDS.length]!(write, random)}`
}

/** A sentence without its full stop, as titles are. */
function bare(text: string): string {
  return text.replace(/[.。]$/, '')
}

function times(count: number, make: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

function table(columns: number, rows: number, write: (least: number, most: number) => string): string {
  const row = (least: number, most: number): string => `| ${times(columns, () => write(least, most).replaceAll('|', '/')).join(' | ')} |`
  return [row(1, 3), `|${' --- |'.repeat(columns)}`, ...times(rows, () => row(1, Math.max(3, Math.round(24 / columns))))].join('\n')
}

function columnBlock(count: number, write: (least: number, most: number) => string, most: number): string {
  return `::::columns\n${times(count, () => `:::column\n${write(3, most)}\n:::`).join('\n')}\n::::`
}

function sections(block: string, count: number, write: (least: number, most: number) => string, most: number): string {
  return `:::${block}\n${times(count, () => `### ${bare(write(1, 5))}\n${write(3, most)}`).join('\n')}\n:::`
}
