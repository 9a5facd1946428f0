import type { OpenPackage } from '../package.ts'
import { elements, type XmlElement } from '../xml.ts'
import { doubles } from './content-types.ts'

const CANVAS = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/
const SLIDE = /^ppt\/slides\/[^/]+\.xml$/

/** Shapes of one slide, layout or master have ids of their own (§19.3.1.12). */
export function shapeIdsRule({ documents }: OpenPackage): string[] {
  return documentsLike(documents, CANVAS).flatMap(([name, root]) =>
    doubles([...elements(root, 'p:cNvPr')].map(({ attributes }) => attributes.get('id'))).map((id) => `${name}: duplicate shape id ${id}`),
  )
}

/** Animations name shapes and paragraphs that exist (§19.5.72, §19.5.53). */
export function timingRule({ documents }: OpenPackage): string[] {
  return documentsLike(documents, SLIDE).flatMap(([name, root]) => {
    const shapes = new Map<string, XmlElement>()
    for (const tree of elements(root, 'p:spTree')) {
      for (const shape of tree.children) for (const { attributes } of elements(shape, 'p:cNvPr')) shapes.set(attributes.get('id')!, shape)
    }
    const problems: string[] = []
    for (const target of elements(root, 'p:spTgt')) {
      const id = target.attributes.get('spid') ?? ''
      const shape = shapes.get(id)
      if (!shape) problems.push(`${name}: animation of shape ${id}, which does not exist`)
      else problems.push(...paragraphProblems(target, shape).map((problem) => `${name}: ${problem}`))
    }
    for (const { attributes } of elements(root, 'p:bldP')) {
      if (!shapes.has(attributes.get('spid') ?? ''))
        problems.push(`${name}: build of shape ${attributes.get('spid')}, which does not exist`)
    }
    return [
      ...problems,
      ...doubles([...elements(root, 'p:cTn')].map(({ attributes }) => attributes.get('id'))).map(
        (id) => `${name}: duplicate time node ${id}`,
      ),
    ]
  })
}

function paragraphProblems(target: XmlElement, shape: XmlElement): string[] {
  const count = [...elements(shape, 'a:p')].length
  return [...elements(target, 'p:pRg')]
    .filter(({ attributes }) => Number(attributes.get('end')) >= count || Number(attributes.get('st')) > Number(attributes.get('end')))
    .map(({ attributes }) => `animation of paragraph ${attributes.get('end')} of ${count}`)
}

/** A table's rows have as many cells as its grid has columns (§21.1.3.13). */
export function tablesRule({ documents }: OpenPackage): string[] {
  return documentsLike(documents, CANVAS).flatMap(([name, root]) =>
    [...elements(root, 'a:tbl')].flatMap((table) => {
      const columns = [...elements(table, 'a:gridCol')].length
      return [...elements(table, 'a:tr')]
        .map((row, i) => ({ i, cells: row.children.filter((child) => child.name === 'a:tc').length }))
        .filter(({ cells }) => cells !== columns)
        .map(({ i, cells }) => `${name}: row ${i + 1} of a table has ${cells} cells for ${columns} columns`)
    }),
  )
}

/** Placeholders of slides exist in their layout, once, and are filled. */
export function placeholdersRule({ documents, relationships }: OpenPackage): string[] {
  return documentsLike(documents, SLIDE).flatMap(([name, root]) => {
    const layout = relationships.get(name)?.find(({ type }) => type === 'slideLayout')?.target ?? ''
    const offered = new Set(placeholders(documents.get(layout)).map(placeholderKey))
    const used = placeholders(root)
    return [
      ...used
        .map(placeholderKey)
        .filter((key) => !offered.has(key))
        .map((key) => `${name}: placeholder “${key}” is not in ${layout}`),
      ...doubles(used.map(placeholderKey)).map((key) => `${name}: placeholder “${key}” stands twice`),
      ...used
        .filter((shape) => shape.name === 'p:sp' && textOf(shape) === '')
        .map((shape) => `${name}: unfilled placeholder “${placeholderKey(shape)}”`),
      ...(/click to add|单击此处/i.test(textOf(root)) ? [`${name}: a prompt of the layout stands on the slide`] : []),
    ]
  })
}

function placeholders(root: XmlElement | undefined): XmlElement[] {
  const objects = ['p:sp', 'p:graphicFrame', 'p:pic']
  return root ? objects.flatMap((name) => [...elements(root, name)]).filter((shape) => [...elements(shape, 'p:ph')].length > 0) : []
}

function placeholderKey(shape: XmlElement): string {
  const { attributes } = [...elements(shape, 'p:ph')][0]!
  return `${attributes.get('type') ?? 'obj'} ${attributes.get('idx') ?? ''}`.trim()
}

function textOf(root: XmlElement): string {
  return [...elements(root, 'a:t')].map(({ text }) => text).join('')
}

/** Every slide stands in exactly one section, and sections have ids that Office accepts ([MS-PPTX] 2.2.2.11). */
export function sectionsRule({ documents }: OpenPackage): string[] {
  const presentation = documents.get('ppt/presentation.xml')
  if (!presentation) return ['ppt/presentation.xml is missing']
  const sections = [...elements(presentation, 'p14:section')]
  if (sections.length === 0) return []
  const slides = [...elements(presentation, 'p:sldId')].map(({ attributes }) => attributes.get('id')!)
  const members = [...elements(presentation, 'p14:sldId')].map(({ attributes }) => attributes.get('id')!)
  return [
    ...slides.filter((id) => !members.includes(id)).map((id) => `slide ${id} is in no section`),
    ...members.filter((id) => !slides.includes(id)).map((id) => `a section holds slide ${id}, which does not exist`),
    ...doubles(members).map((id) => `slide ${id} is in two sections`),
    ...(slides.join() === members.join() ? [] : ['sections and slides are not in the same order']),
    ...sections
      .map(({ attributes }) => attributes.get('id') ?? '')
      .filter((id) => !/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/.test(id))
      .map((id) => `section id ${id} is no GUID in upper case`),
    ...doubles(sections.map(({ attributes }) => attributes.get('id'))).map((id) => `duplicate section id ${id}`),
  ]
}

/** Morphing is an alternative that older programs skip, the only child of its transition, with an option that exists. */
export function morphRule({ documents }: OpenPackage): string[] {
  return documentsLike(documents, SLIDE).flatMap(([name, root]) => {
    const within = (outer: string): XmlElement[] => [...elements(root, outer)].flatMap((element) => [...elements(element, 'p159:morph')])
    const all = [...elements(root, 'p159:morph')]
    return [
      ...all.filter((morph) => !within('mc:Choice').includes(morph)).map(() => `${name}: a morph outside an alternative`),
      ...all
        .filter(({ attributes }) => !/^by(?:Object|Word|Char)$/.test(attributes.get('option') ?? ''))
        .map(() => `${name}: a morph without a known option`),
      ...[...elements(root, 'p:transition')].filter(({ children }) => children.length > 1).map(() => `${name}: a transition of two kinds`),
    ]
  })
}

function documentsLike(documents: OpenPackage['documents'], pattern: RegExp): [string, XmlElement][] {
  return [...documents].filter(([name]) => pattern.test(name))
}
