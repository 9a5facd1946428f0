import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { writeWeb } from '../../src/web/index.ts'
import { checkPackage } from '../gates/check.ts'
import { workFolder } from './run.ts'
import { visibleCharacters } from './visible.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const COURSE = join(ROOT, 'slides')
const FILES = readdirSync(COURSE).filter((name) => name.endsWith('.md'))

describe('the course', () => {
  let compiled: Compiled
  let bytes: Uint8Array
  let slides: string[]
  let sections: string[]

  beforeAll(async () => {
    compiled = (await compileDeck(COURSE)) as Compiled
    bytes = await writePptx(compiled.placed, compiled.design, () => {})
    const parts = unzipSync(bytes)
    slides = compiled.placed.scenes.map((_, i) => new TextDecoder().decode(parts[`ppt/slides/slide${i + 1}.xml`]))
    const html = String((await writeWeb(compiled.placed, compiled.theme, () => {})).get('index.html'))
    sections = html
      .replace(/<figure class="c[\s\S]*?<\/figure>/g, '')
      .split(/(?=<section\b)/)
      .slice(1)
  })

  it('compiles without errors or warnings, to at least 40 slides of the same number in both decks', () => {
    expect(compiled.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(compiled.placed.scenes.length).toBeGreaterThanOrEqual(40)
    expect(slides).toHaveLength(compiled.placed.scenes.length)
    expect(sections).toHaveLength(compiled.placed.scenes.length)
  })

  it('passes the Open XML SDK and the package rules', async () => {
    expect(await checkPackage(bytes)).toEqual([])
  })

  it.each(FILES)('loses no character of %s in either deck', (file) => {
    const chapter = compiled.deck.chapters.findIndex((entry) => entry.file === file)
    const here = compiled.deck.slides.flatMap((slide, i) => (slide.chapter === chapter ? [i] : []))
    const source = visibleCharacters(readFileSync(join(COURSE, file), 'utf8'))
    const web = counted(here.map((i) => textOf(sections[i]!.replace(/<aside[\s\S]*?<\/aside>/, ''))).join(''))
    const native = counted(
      here.map((i) => [...slides[i]!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => textOf(match[1]!)).join('')).join(''),
    )
    const missing = (deck: Map<string, number>): string[] =>
      [...counted(source)].filter(([char, count]) => (deck.get(char) ?? 0) < count).map(([char]) => char)
    expect(source.length).toBeGreaterThan(20)
    expect(missing(web)).toEqual([])
    expect(missing(native)).toEqual([])
  })

  it('lets no Markdown mark reach a reader', () => {
    const native = slides.flatMap((xml) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1]!))
    const web = sections.map((section) => textOf(section))
    for (const text of [...native, ...web]) expect(text).not.toMatch(/\*\*|:::|\{\.\w|^#+\s|\[\^/m)
  })

  it('has the same text in both decks, slide by slide', () => {
    for (const [i, section] of sections.entries()) {
      const web = textOf(section.replace(/<aside[\s\S]*?<\/aside>/, '').replace(/<(\w+)[^>]*aria-hidden="true"[^>]*>[^<]*<\/\1>/g, ''))
      const native = [...slides[i]!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => textOf(match[1]!)).join('')
      expect([...counted(web)].toSorted(), compiled.placed.scenes[i]!.id).toEqual([...counted(native)].toSorted())
    }
  })

  it('holds every title in a title placeholder, and no prompt text', () => {
    for (const [i, xml] of slides.entries()) {
      expect(xml, compiled.placed.scenes[i]!.id).toMatch(/<p:ph type="(?:title|ctrTitle)"/)
      expect(xml).not.toMatch(/Click to|单击此处/)
      expect(sections[i]!.match(/<h2\b/g)).toHaveLength(1)
    }
  })

  it('has notes on every slide', () => {
    expect(compiled.placed.scenes.filter(({ notes }) => notes.length === 0).map(({ id }) => id)).toEqual([])
  })

  it('gives the same bytes in another folder and another time zone', () => {
    const here = buildIn(COURSE, 'Asia/Shanghai')
    const copy = join(workFolder(), 'elsewhere')
    cpSync(COURSE, copy, { recursive: true })
    expect(buildIn(copy, 'America/St_Johns')).toEqual(here)
  })
})

/** Hashes of all outputs of a build in a process of its own. */
function buildIn(deck: string, zone: string): Record<string, string> {
  const out = workFolder()
  execFileSync(process.execPath, [join(ROOT, 'bin/diptych.js'), 'build', deck, '--out', out], {
    env: { ...process.env, TZ: zone },
    cwd: out,
  })
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(out, name)).isFile())
    .toSorted()
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  )
}

/** Text of markup: without tags, entities decoded. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** How often each character that is not white space stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const char of text.replace(/\s/g, '')) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}
