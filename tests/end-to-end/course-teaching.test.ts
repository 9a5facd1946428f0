import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { blocksText } from '../../src/deck/index.ts'
import type { Slide } from '../../src/deck/types.ts'
import type { Scene, SceneNode, TextNode } from '../../src/scene/types.ts'

const COURSE = resolve(import.meta.dirname, '../../slides')

describe('the course, as it is taught', () => {
  let slides: readonly Slide[]
  let scenes: readonly Scene[]
  let chapters: Compiled['deck']['chapters']

  beforeAll(async () => {
    const { deck, placed } = (await compileDeck(COURSE)) as Compiled
    ;({ slides, chapters } = deck)
    scenes = placed.scenes
  })

  it('says in the notes of every slide how long it takes and what comes next', () => {
    for (const { id, notes } of slides) {
      expect(minutesOf(notes), id).toBeDefined()
      expect(blocksText(notes).length, id).toBeGreaterThan(60)
      if (id !== 'closing') expect(blocksText(notes), id).toContain('过渡')
    }
  })

  it('plans the minutes of its notes: slide by slide, chapter by chapter, for a day and for half a day', () => {
    const whole = (here: readonly Slide[]): number => sum(here.map(({ notes }) => minutesOf(notes)!.whole))
    for (const { id, settings, notes, layout } of slides)
      if (layout !== 'section') expect(settings.duration, id).toBe(minutesOf(notes)!.whole)
    for (const [i, { file, duration }] of chapters.entries()) {
      const here = slides.filter(({ chapter }) => chapter === i)
      expect(whole(here), file).toBe(duration)
    }
    const rows = tableOf(scenes.find(({ id }) => id === 'plan')!)
    const planned = rows.filter(([name]) => /^(开场|第 \d 章|收尾)$/.test(name!))
    expect(planned.map((row) => Number(row[2]))).toEqual(chapters.map(({ duration }) => duration))
    expect(planned.map((row) => Number(row[5]))).toEqual(
      chapters.map((_, i) => sum(slides.filter(({ chapter }) => chapter === i).map(({ notes }) => minutesOf(notes)!.half))),
    )
    const total = rows.at(-1)!
    expect([Number(total[2]), Number(total[5])]).toEqual([whole(slides), sum(slides.map(({ notes }) => minutesOf(notes)!.half))])
    for (const column of [1, 4]) {
      const rest = (row: string[]): number => Number(/\d+/.exec(row[column + 2]!)?.[0] ?? 0)
      const times = rows.slice(1)
      for (const [i, row] of times.slice(0, -1).entries())
        expect(clock(times[i + 1]![column]!), row.join(' ')).toBe(clock(row[column]!) + Number(row[column + 1]) + rest(row))
      expect(sum(times.slice(0, -1).map(rest))).toBe(rest(total))
    }
  })

  it('gives every chapter a story, an exercise, a question with answers, a summary', () => {
    for (const [i, { number, title }] of chapters.entries()) {
      if (number === undefined) continue
      const here = slides.filter(({ chapter }) => chapter === i)
      expect(here[0]!.layout).toBe('section')
      expect(here[1]!.id, title).toMatch(/^story-/)
      expect(here.at(-1)!.id, title).toMatch(/^summary-/)
      const forms = here.map(formOf).join(' ')
      expect(forms, title).toMatch(/\bexercise\b/)
      expect(forms, title).toMatch(/\b(?:quiz|poll)\b/)
    }
  })

  it('has titles of one line, none of them twice', () => {
    const titles = scenes.map((scene) => scene.title)
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
    for (const { id, layout, nodes } of scenes) {
      if (layout === 'cover' || layout === 'statement') continue
      const title = textsOf(nodes).find(({ role }) => role === 'title')!
      expect(sum(title.paragraphs.map(({ lines }) => lines.length)), id).toBe(1)
    }
  })

  it('shows at most 80 Chinese characters besides the title, unless it tells a story or has a table', () => {
    for (const { id, nodes } of scenes) {
      if (id.startsWith('story-') || JSON.stringify(nodes).includes('"kind":"table"')) continue
      const body = textsOf(nodes)
        .filter(({ role }) => !['title', 'footer', 'number', 'caption'].includes(role))
        .map(wordsOf)
        .join('')
      expect(body.match(/\p{Script=Han}/gu)?.length ?? 0, `${id}: ${body}`).toBeLessThanOrEqual(80)
    }
  })

  it('says of every figure where it comes from, or that it is made up', () => {
    const figure = /\d\s*(?:%|个百分点)|[+−]\d|数百万|数十万/
    for (const [i, { id, nodes }] of scenes.entries()) {
      const text = textsOf(nodes).map(wordsOf).join('\n')
      const drawn = /chart|metrics/.test(formOf(slides[i]!))
      if (drawn || figure.test(text)) expect(text, id).toMatch(/示例数据|未经核实/)
    }
  })

  it('has no more than two slides of one form in a row', () => {
    const forms = slides.map(formOf)
    const third = forms.flatMap((form, i) => (i > 1 && form === forms[i - 1] && form === forms[i - 2] ? [slides[i]!.id] : []))
    expect(third).toEqual([])
  })
})

describe('the examples', () => {
  const folder = resolve(import.meta.dirname, '../../examples')

  it.each([
    ['diptych.md', 12],
    ['talk.md', 3],
  ])('%s compiles without a remark, with notes', async (file, count) => {
    const { placed, diagnostics } = (await compileDeck(join(folder, file))) as Compiled
    expect(diagnostics).toEqual([])
    expect(placed.scenes).toHaveLength(count)
    if (file === 'diptych.md') expect(placed.scenes.filter(({ notes }) => notes.length === 0)).toEqual([])
  })

  it('are what the README shows', () => {
    const readme = readFileSync(resolve(folder, '../README.md'), 'utf8')
    expect(/^````md\n([\s\S]*?)^````$/m.exec(readme)![1]).toBe(readFileSync(join(folder, 'talk.md'), 'utf8'))
  })
})

/** Minutes that a slide's notes give it: in a whole day, and in half a day, which leaves some out. */
function minutesOf(notes: Slide['notes']): { whole: number; half: number } | undefined {
  const found = /时间 (\d+) 分钟(（半天班略过）)?/.exec(blocksText(notes))
  if (found === null) return undefined
  const whole = Number(found[1])
  return { whole, half: found[2] === undefined ? whole : 0 }
}

/** Its layout and its kinds of blocks, in order. */
function formOf({ layout, slots }: Slide): string {
  const blocks = Object.values(slots).flat()
  const kind = (block: (typeof blocks)[number]): string =>
    block.type === 'directive' ? block.name : block.type === 'code' ? (block.lang ?? 'code') : block.type
  return [layout, ...blocks.map(kind)].join(' ')
}

function textsOf(nodes: readonly SceneNode[]): TextNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [node]
    if (node.kind === 'table') return node.cells.flat().map(({ text }) => text)
    if (node.kind === 'group') return textsOf(node.children)
    return 'text' in node && node.text !== undefined ? [node.text as TextNode] : []
  })
}

function wordsOf({ paragraphs }: TextNode): string {
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}

function tableOf({ nodes }: Scene): string[][] {
  const table = nodes.find((node) => node.kind === 'table')!
  return table.cells.map((row) => row.map(({ text }) => wordsOf(text)))
}

/** Minutes since midnight. */
function clock(time: string): number {
  const [hours, minutes] = /(\d+):(\d+)/.exec(time)!.slice(1).map(Number)
  return hours! * 60 + minutes!
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
