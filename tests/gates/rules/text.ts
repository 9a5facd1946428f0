import type { OpenPackage } from '../package.ts'
import { allElements, elements, type XmlElement } from '../xml.ts'
import { doubles } from './content-types.ts'

const GUID = /^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/
const LONGEST_NAME = 255

/** Bodies of text hold paragraphs; a paragraph ends with its end's properties; line ends are elements, not characters (§21.1.2). */
export function textBodiesRule({ documents }: OpenPackage): string[] {
  const problems: string[] = []
  for (const [name, root] of documents) {
    if (!name.startsWith('ppt/')) continue
    for (const element of allElements(root)) {
      const children = element.children.map((child) => child.name)
      if (/^(?:p|a|c|dgm):(?:txBody|rich)$/.test(element.name) && !children.includes('a:p'))
        problems.push(`${name}: a body of text without a paragraph`)
      if (element.name === 'a:p') problems.push(...paragraphProblems(children).map((problem) => `${name}: ${problem}`))
      if (element.name === 'a:t' && /[\n\r\v]/.test(element.text)) problems.push(`${name}: a line end in the text of a run`)
      if (element.name === 'a:fld' && !GUID.test(element.attributes.get('id') ?? '')) problems.push(`${name}: a field without a GUID`)
    }
  }
  return problems
}

function paragraphProblems(children: readonly string[]): string[] {
  const end = children.indexOf('a:endParaRPr')
  const properties = children.lastIndexOf('a:pPr')
  return [
    ...(end >= 0 && end !== children.length - 1 ? ['something follows the properties of a paragraph’s end'] : []),
    ...(properties > 0 ? ['a paragraph’s properties do not come first'] : []),
  ]
}

/** Objects have a name that fits the selection pane, an id that fits 31 bits, and a size that is not negative. */
export function objectsRule({ documents }: OpenPackage): string[] {
  const problems: string[] = []
  for (const [name, root] of documents) {
    if (!name.startsWith('ppt/')) continue
    for (const { attributes } of elements(root, 'p:cNvPr')) {
      const id = Number(attributes.get('id'))
      if (!(id >= 1 && id < 2 ** 31)) problems.push(`${name}: shape id ${attributes.get('id')}`)
      if ((attributes.get('name') ?? '').length > LONGEST_NAME)
        problems.push(`${name}: an object’s name of ${attributes.get('name')!.length} characters`)
    }
    for (const { attributes } of elements(root, 'a:ext')) {
      const size = [attributes.get('cx'), attributes.get('cy')]
      if (size.some((value) => value !== undefined && !/^\d+$/.test(value)))
        problems.push(`${name}: an object of the size ${size.join(' × ')}`)
    }
    for (const { attributes } of elements(root, 'a:off')) {
      if (![attributes.get('x'), attributes.get('y')].every((value) => /^-?\d+$/.test(value ?? '')))
        problems.push(`${name}: an object at no place`)
    }
  }
  return problems
}

/** A layout's placeholders have indexes of their own, none the one that means “none” (§19.3.1.36). */
export function placeholderIndexesRule({ documents }: OpenPackage): string[] {
  return [...documents]
    .filter(([name]) => /^ppt\/slide(?:Layouts|Masters|s)\/[^/]+\.xml$/.test(name))
    .flatMap(([name, root]) => {
      const indexes = [...elements(root, 'p:ph')].map(({ attributes }) => attributes.get('idx')).filter((index) => index !== undefined)
      return [
        ...doubles(indexes).map((index) => `${name}: two placeholders have the index ${index}`),
        ...indexes
          .filter((index) => !(Number(index) >= 0 && Number(index) < 2 ** 31))
          .map((index) => `${name}: a placeholder’s index is ${index}`),
      ]
    })
}

/** A theme has its twelve colours, both fonts, and three of each of its formats (§20.1.6.2, §20.1.4.1.18, §20.1.4.1.14). */
export function themePartsRule({ documents }: OpenPackage): string[] {
  return [...documents]
    .filter(([name]) => /^ppt\/theme\/theme\d+\.xml$/.test(name))
    .flatMap(([name, root]) => {
      const count = (list: string): number => [...elements(root, list)].reduce((sum, { children }) => sum + children.length, 0)
      const short = ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'].filter((list) => count(list) < 3)
      return [
        ...(count('a:clrScheme') >= 12 ? [] : [`${name}: ${count('a:clrScheme')} colours in the scheme`]),
        ...short.map((list) => `${name}: fewer than three formats in ${list}`),
        ...fontProblems(root).map((problem) => `${name}: ${problem}`),
      ]
    })
}

function fontProblems(root: XmlElement): string[] {
  return ['a:majorFont', 'a:minorFont'].flatMap((name) => {
    const [fonts] = elements(root, name)
    const scripts = fonts?.children.filter((child) => child.name === 'a:font').map(({ attributes }) => attributes.get('script')) ?? []
    return [
      ...(fonts?.children.find((child) => child.name === 'a:latin')?.attributes.get('typeface') ? [] : [`no Latin face in ${name}`]),
      ...doubles(scripts).map((script) => `two faces for ${script} in ${name}`),
    ]
  })
}
