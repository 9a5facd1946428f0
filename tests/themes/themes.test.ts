import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { contrastRatio, themeNames } from '../../src/themes/index.ts'
import { checkPackage } from '../gates/check.ts'
import { seenTexts } from './grounds.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const examples = existsSync(join(ROOT, 'examples')) ? readdirSync(join(ROOT, 'examples')).map((name) => `examples/${name}`) : []
const DECKS = [
  'slides',
  ...examples.filter((path) => path.endsWith('.md') || existsSync(join(ROOT, path, 'deck.yaml'))),
  ...['basics', 'blocks', 'charts', 'code', 'flow', 'layouts', 'math', 'workshop', 'every-feature'].map((name) => `tests/decks/${name}`),
]

async function compiled(deck: string, theme: string): Promise<Compiled> {
  const path = join(ROOT, deck)
  const result = await compileDeck(!deck.endsWith('.md') && existsSync(join(path, 'deck.md')) ? join(path, 'deck.md') : path, { theme })
  if (!('placed' in result)) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  return result
}

describe.each(themeNames)('theme %s', (theme) => {
  it.each(DECKS)('shows all of %s, legibly', async (deck) => {
    const { placed, theme: tokens, diagnostics } = await compiled(deck, theme)
    expect(diagnostics.filter(({ code }) => code === 'overflow')).toEqual([])
    const faint = placed.scenes.flatMap((scene) => {
      // An author's own ground is the author's: text takes the better of the theme's two colours on it.
      if (typeof scene.background === 'string' && scene.background.startsWith('#')) return []
      // What lies over a picture is held by the tests of its wash, which know the picture's tones.
      const first = scene.nodes[0]
      if (first?.kind === 'image' && first.box.w === tokens.grid.width && first.box.h === tokens.grid.height) return []
      return seenTexts(scene, tokens).flatMap(({ text, color, grounds, size }) =>
        [...grounds].flatMap((ground) => {
          const contrast = contrastRatio(color, ground)
          return contrast >= (size >= 24 ? 3 : 4.5) ? [] : [`${scene.id}: “${text}” ${color} on ${ground} ${contrast.toFixed(2)}`]
        }),
      )
    })
    expect(faint).toEqual([])
  })

  it('makes a sound package of every layout and block', async () => {
    for (const deck of ['tests/decks/layouts', 'tests/decks/workshop']) {
      const { placed, design } = await compiled(deck, theme)
      expect(await checkPackage(await writePptx(placed, design, () => {}))).toEqual([])
    }
  })

  it('continues no slide of the course that the default theme does not', async () => {
    const [own, plain] = await Promise.all([compiled('slides', theme), compiled('slides', 'default')])
    expect(own.placed.scenes.map(({ id }) => id)).toEqual(plain.placed.scenes.map(({ id }) => id))
  })
})
