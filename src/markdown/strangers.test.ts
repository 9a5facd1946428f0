/** What decks by strangers taught: each of these was shown wrongly once. */
import { expect, test } from 'vitest'
import { inlineText } from '../deck/index.ts'
import { parse, show } from '../../tests/decks/parse.ts'

test('front matter may hold blank lines inside a value, with comments between its keys', () => {
  const { slides, deck } = parse(
    '---\ntheme: default\ntitle: A talk\ninfo: |\n  ## About\n\n  More at [a site](https://example.com)\n# a comment on the next key\nclass: text-center\n# https://example.com/drawing\n# another line\ndrawings:\n  persist: false\n---\n\n# Hello',
  )
  expect(deck.title).toBe('A talk')
  expect(slides).toHaveLength(1)
  expect(show(slides[0]!.slots.default!)).toBe('')
})

test('a heading after keys that were never closed is no comment', () => {
  const { slides } = parse('---\ntitle: A talk\n\n# Hello\n\ntext\n\n---\n\n# Two')
  expect(slides.map(({ title }) => inlineText(title!.children))).toEqual(['Hello', 'Two'])
})

test('slot marks may have blanks in them; the title and the content stand in the main one', () => {
  const { slides } = parse(
    '# One\n\n---\nlayout: two-columns\n---\n\n:: title ::\n\n# Title\n\n:: content ::\n\nleft\n\n:: right ::\n\nright',
  )
  expect(inlineText(slides[1]!.title!.children)).toBe('Title')
  expect(show(slides[1]!.slots.default!)).toBe('<p>left</p>')
  expect(show(slides[1]!.slots['right']!)).toBe('<p>right</p>')
})

test('layouts of other tools are shown in the nearest of ours that has room for the content', () => {
  const layoutOf = (layout: string, content: string) => parse(`# A talk\n\n---\nlayout: ${layout}\n---\n\n${content}`).slides[1]!.layout
  expect(layoutOf('quote', '# “Less is more”\n\nsomebody')).toBe('statement')
  expect(layoutOf('intro', '# Hello\n\nA line')).toBe('cover')
  expect(layoutOf('center', '# Hello\n\n- a\n- b')).toBe('default')
  expect(layoutOf('fact', '# Hello\n\n```js\nf()\n```')).toBe('default')
  expect(layoutOf('iframe-right', '# Hello\n\ntext')).toBe('default')
  expect(layoutOf('two-cols-title', '# Hello\n\nleft\n\n::right::\n\nright')).toBe('two-columns')
})

test('a layout that nobody knows is noted; the slide is shown as its content wants', () => {
  const { slides, problems, diagnostics } = parse('# A talk\n\n---\nlayout: my-own\n---\n\n# Hello\n\nleft\n\n::right::\n\nright')
  expect(slides[1]!.layout).toBe('two-columns')
  expect(problems).toEqual(['unknown-layout 4:9'])
  expect(diagnostics[0]!.severity).toBe('warning')
})

test('a slip of the pen in a layout’s name is an error', () => {
  const { diagnostics } = parse('# A talk\n\n---\nlayout: sectoin\n---\n\n# Hello')
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['unknown-layout error'])
})
