/** What the web deck shows, read from its page as any reader of HTML would. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import type { Compiled } from '../../../src/compile/index.ts'
import { writeWeb } from '../../../src/web/index.ts'

/** The page's `section` elements in order. */
export async function webSections({ placed, theme }: Compiled): Promise<Element[]> {
  const files = await writeWeb(placed, theme, ({ message }) => {
    throw new Error(message)
  })
  const page = new DOMParser().parseFromString(String(files.get('index.html')), 'text/html')
  return descendants(page.documentElement!).filter(({ tagName }) => tagName === 'section')
}

export function descendants(element: Element): Element[] {
  return Array.from(element.getElementsByTagName('*'))
}

function hasClass(element: Element, name: string): boolean {
  return (element.getAttribute('class') ?? '').split(' ').includes(name)
}

/** For each click of a section, in order, the texts of the fragments that it shows, and pictures by their alternative text. */
export function webClicks(section: Element): string[] {
  const clicks = new Map<number, string[]>()
  const collect = (element: Element, inherited: string[] | undefined): void => {
    const index = hasClass(element, 'fragment') ? Number(element.getAttribute('data-fragment-index')) : undefined
    let texts = inherited
    if (index !== undefined) {
      const own = clicks.get(index) ?? []
      clicks.set(index, own)
      // What a click takes away is a click, too, but shows nothing.
      if (!hasClass(element, 'fade-out')) texts = own
    }
    if (element.tagName === 'img') texts?.push(element.getAttribute('alt') ?? '')
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 1) collect(node as Element, texts)
      else if (node.nodeType === 3) texts?.push(node.nodeValue ?? '')
    }
  }
  collect(section, undefined)
  return [...clicks].toSorted(([a], [b]) => a - b).map(([, texts]) => texts.join(''))
}
