import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import type { LiveQuestion, SceneNode } from '../../../src/scene/types.ts'
import { writeWeb } from '../../../src/web/index.ts'

async function compile(markdown: string): Promise<Compiled> {
  const path = join(mkdtempSync(join(tmpdir(), 'workshop-')), 'deck.md')
  writeFileSync(path, `---\nlang: en\n---\n\n# Title\n\n${markdown}\n`)
  return (await compileDeck(path)) as Compiled
}

function questions(nodes: readonly SceneNode[]): LiveQuestion[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [...(node.live ? [node.live] : []), ...questions(node.children)] : []))
}

const QUIZ = ':::quiz{points=5}\nWhose task is it?\n\n- [ ] Everybody’s\n- [x] One person’s\n\nWhat is everybody’s is nobody’s.\n:::'

it('keeps the answer of a quiz off the slide and puts it into the notes', async () => {
  const { placed, theme } = await compile(QUIZ)
  const [scene] = placed.scenes
  const notes = scene!.notes.map(({ runs }) => runs.map(({ text }) => text).join(''))
  expect(notes).toEqual(['Answer B. One person’s', 'What is everybody’s is nobody’s.'])
  expect(questions(scene!.nodes)).toEqual([
    {
      id: 'question-live',
      kind: 'quiz',
      answer: 'single',
      prompt: 'Whose task is it?',
      options: ['Everybody’s', 'One person’s'],
      correct: [1],
      points: 5,
      explanation: 'What is everybody’s is nobody’s.',
    },
  ])
  const html = String((await writeWeb({ ...placed, scenes: [{ ...scene!, notes: [] }] }, theme, () => {})).get('index.html'))
  expect(html).toContain('One person’s')
  expect(html).not.toContain('nobody’s')
  expect(html).not.toContain('correct')
})

it('takes the kind of answer from the options unless it is named', async () => {
  const kinds = async (attributes: string, list: string) =>
    questions((await compile(`:::poll${attributes}\nWhat?\n\n${list}\n:::`)).placed.scenes[0]!.nodes).map(({ answer }) => answer)
  expect(await kinds('', '- a\n- b')).toEqual(['single'])
  expect(await kinds('', '')).toEqual(['text'])
  expect(await kinds('{type=ranking}', '- a\n- b')).toEqual(['ranking'])
})

it.each([
  [':::quiz\nWhat?\n\n- a\n- b\n:::', 'quiz-without-answer'],
  [':::poll\n- a\n- b\n:::', 'question-missing'],
  [':::poll\nWhat?\n\n- a\n:::', 'question-without-options'],
  [':::poll{type=guess}\nWhat?\n\n- a\n- b\n:::', 'unknown-answer-kind'],
  [':::exercise{minutes=soon}\nDo it.\n:::', 'exercise-number'],
])('reports %j as %s', async (markdown, code) => {
  const { diagnostics, placed } = await compile(markdown)
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
  expect(placed.scenes[0]!.nodes.length).toBeGreaterThan(1)
})
