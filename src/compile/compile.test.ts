import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderSection } from '../web/index.ts'
import { compileDeck, createCompiler, type CompileResult } from './index.ts'

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

const SLIDES = [
  '# One\n\ntext with [a link](#two)',
  '# Two\n\n- item\n- other {.click}',
  '# Two\n\n| a | b |\n| - | - |\n| c | d |',
  '# 图\n\n```flow\nflowchart LR\n  a[开始] --> b{判断} --> c\n```',
  `# Long\n\n${'A paragraph that is long enough to need room.\n\n'.repeat(40)}`,
  '# Notes\n\ntext[^1]\n\n[^1]: a note\n\n<!-- say [this](#one) -->',
  '# Picture\n\n![a picture](a.png)',
  '# Picture\n\ntext\n\n![a picture](b.png)',
  '::::columns\n:::column\nleft\n:::\n:::column\nright\n:::\n::::',
  '---\nlayout: contents\n---',
  '---\nlayout: nowhere\nbackground: "#123456"\n---\n\n# Dark',
  '# Wrong\n\n:::nothing\n\n##### deep',
] // prettier-ignore

/** Changes that an author makes: to a chapter's slides, to the manifest, to a picture. */
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('slide' as const), at: fc.nat(7), remove: fc.nat(2), insert: fc.array(fc.constantFrom(...SLIDES), { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('title' as const), title: fc.constantFrom('Deck', 'Other', '课程') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('chapter' as const), title: fc.constantFrom('', 'Chapter', '章') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('picture' as const), there: fc.boolean() }) },
) // prettier-ignore

function shown(result: CompileResult): unknown {
  if (!('placed' in result)) return result
  const { deck, placed, theme, diagnostics } = result
  const { assets, ...rest } = placed
  return {
    deck,
    rest,
    pictures: [...assets.keys()],
    diagnostics,
    sections: placed.scenes.map((scene) => renderSection(scene, placed, theme)),
  }
}

test('a compiler gives, edit for edit, what a new one gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...SLIDES), { minLength: 1, maxLength: 7 }),
      fc.array(change, { minLength: 2, maxLength: 5 }),
      async (start, changes) => {
        const folder = mkdtempSync(join(tmpdir(), 'diptych-compile-'))
        try {
          let slides: readonly string[] = start
          let title = 'Deck'
          let chapter = ''
          const write = () => {
            writeFileSync(join(folder, 'deck.yaml'), `title: ${title}\nchapters: [a.md, b.md]\n`)
            writeFileSync(join(folder, 'a.md'), '# Opening\n\n---\n\nlayout: contents\n')
            writeFileSync(
              join(folder, 'b.md'),
              `---\n${chapter ? `title: ${chapter}` : 'transition: fade'}\n---\n\n${slides.join('\n\n---\n\n')}`,
            )
          }
          write()
          writeFileSync(join(folder, 'a.png'), PIXEL)
          const compiler = createCompiler(folder)
          await compiler.compile()
          for (const one of changes) {
            if (one.kind === 'slide') slides = slides.toSpliced(one.at, one.remove, ...one.insert)
            else if (one.kind === 'title') title = one.title
            else if (one.kind === 'chapter') chapter = one.title
            else if (one.there) writeFileSync(join(folder, 'b.png'), PIXEL)
            else rmSync(join(folder, 'b.png'), { force: true })
            write()
            expect(shown(await compiler.compile())).toEqual(shown(await compileDeck(folder)))
          }
        } finally {
          rmSync(folder, { recursive: true })
        }
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 12) },
  )
})

test('scenes that an edit does not touch are the same objects', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-compile-'))
  const write = (word: string) =>
    writeFileSync(join(folder, 'deck.md'), SLIDES.map((slide, i) => (i === 1 ? `${slide} ${word}` : slide)).join('\n\n---\n\n'))
  write('one')
  const compiler = createCompiler(join(folder, 'deck.md'))
  const before = await compiler.compile()
  write('two')
  const after = await compiler.compile()
  rmSync(folder, { recursive: true })
  const scenes = (result: CompileResult) => ('placed' in result ? result.placed.scenes : [])
  expect(scenes(after).filter((scene, i) => scene !== scenes(before)[i])).toHaveLength(1)
})

test('a theme that is not there is reported where it is named, unless the command names it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-theme-'))
  try {
    const deck = join(folder, 'talk.md')
    writeFileSync(deck, '---\ntitle: Talk\ntheme: stagee\n---\n\n# One\n\ntext')
    const place = async (theme?: string) =>
      (await compileDeck(deck, theme === undefined ? {} : { theme })).diagnostics.find(({ code }) => code === 'unknown-theme')?.where
    expect(await place()).toEqual({ file: 'talk.md', line: 3, column: 1 })
    expect(await place('workshopp')).toBeUndefined()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
