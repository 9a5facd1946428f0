import { h, stored } from '../shared/dom.ts'
import type { ShownSlide } from '../shared/views.ts'
import { words } from './words.ts'

export interface Slides {
  shown(): readonly ShownSlide[]
  html(id: string): Promise<string>
}

/** Notes that stay on this phone, and can be taken home with the slides that were shown. */
export function notesPanel(title: string, slides: Slides): HTMLElement {
  const kept = stored(`diptych notes ${title}`)
  const field = h('textarea', { rows: 6, 'aria-label': words.notes, oninput: () => kept.set(field.value) })
  field.value = kept.get()
  const download = async (): Promise<void> => {
    const sheet = await takeHome(title, field.value, slides)
    const url = URL.createObjectURL(new Blob([sheet], { type: 'text/html' }))
    h('a', { href: url, download: `${title.replace(/[^\p{L}\p{N} _-]+/gu, '-').slice(0, 80)}.html` }).click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return h(
    'details',
    { class: 'card' },
    h('summary', {}, words.notes),
    h('p', { class: 'soft' }, words.notesHint),
    field,
    h('button', { onclick: () => void download() }, words.download),
  )
}

/** One page that opens from the disk: the notes, then the text of each slide. */
async function takeHome(title: string, notes: string, { shown, html }: Slides): Promise<string> {
  const page = document.implementation.createHTMLDocument(title)
  page.documentElement.lang = document.documentElement.lang
  const meta = page.createElement('meta')
  meta.setAttribute('charset', 'utf-8')
  const style = page.createElement('style')
  style.textContent =
    'body{font:16px/1.6 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}article{border-top:1px solid #ccc;padding:.5rem 0}pre{white-space:pre-wrap;font:inherit}'
  page.head.prepend(meta, style)
  const add = (parent: Element, name: string, text: string): Element => {
    const element = page.createElement(name)
    element.textContent = text
    parent.append(element)
    return element
  }
  add(page.body, 'h1', title)
  if (notes.trim()) {
    add(page.body, 'h2', words.notes)
    add(page.body, 'pre', notes)
  }
  for (const { id } of shown()) {
    const article = page.createElement('article')
    const section = page.createElement('div')
    section.innerHTML = await html(id)
    for (const text of section.querySelectorAll('h1, h2, h3, h4, p, li, pre, th, td, figcaption')) {
      if (text.closest('.b, footer') || text.querySelector('p, li')) continue
      add(article, /^H[12]$/.test(text.tagName) ? 'h2' : text.tagName.startsWith('H') ? 'h3' : 'p', text.textContent ?? '')
    }
    page.body.append(article)
  }
  return `<!doctype html>\n${page.documentElement.outerHTML}`
}
