import { expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostics/index.ts'
import { loadTheme, readOwnTheme } from './index.ts'

function read(text: string) {
  const said: Diagnostic[] = []
  const theme = readOwnTheme(text, 'own/theme.yaml', (diagnostic) => void said.push(diagnostic))
  return { theme, said: said.map(({ code, where, message }) => `${where?.line}:${where?.column} ${code} ${/“(.*?)”/.exec(message)![1]}`) }
}

test('a theme of one’s own is the one that it extends, save for what it says', () => {
  const { theme, said } = read("extends: stage\nscheme: { accent1: '#00AA88' }\ntype: { title: { max: 31 } }\nlayouts: { closing: { art: [{ circle: [9, 9, 9], fill: tx1 }] } }\n")
  const stage = loadTheme('stage')
  expect(said).toEqual([])
  expect(theme).toMatchObject({ ground: 'dark', scheme: { ...stage.scheme, accent1: '#00AA88' }, colors: stage.colors })
  expect(theme.type.title).toEqual({ ...stage.type.title, max: 31.2 })
  expect(theme.layouts?.['closing']?.art).toMatchObject([{ geometry: 'ellipse', fill: 'dk1', box: { x: 0, y: 0, w: 18, h: 18 } }])
  expect(theme.layouts?.['cover']).toEqual(stage.layouts?.['cover'])
})

test('what is wrong in it is said with its place and left out', () => {
  const text = "extends: workshp\nscheme: { accent1: red, accnt2: '#123456' }\ntype:\n  body: { max: 12, min: 20 }\nlayouts:\n  cover: { art: [{ circle: [1, 2] }, { path: 'M 0 0 javascript' }] }\n"
  const { theme, said } = read(text)
  expect(said).toEqual([
    '2:20 bad-theme scheme.accent1',
    '2:33 bad-theme scheme.accnt2',
    '6:28 bad-theme layouts.cover.art.0.circle',
    '6:46 bad-theme layouts.cover.art.1.path',
    '1:10 bad-theme extends',
    '4:9 bad-theme type.body',
  ])
  expect(theme.scheme).toEqual(loadTheme('default').scheme)
})

test.each(['', '[', '- 1', 'a: &a [*a, *a]', '{'.repeat(5000), `${' '.repeat(400)}a: 1`, 'type: 3', '\u0000'])('%j gives a theme', (text) => {
  expect(read(text).theme.type.body.max).toBe(loadTheme('default').type.body.max)
})
