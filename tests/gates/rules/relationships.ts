import type { OpenPackage } from '../package.ts'
import { allElements } from '../xml.ts'
import { doubles } from './content-types.ts'

/** Relationships lead to parts that exist, have ids of their own, and are all that the XML refers to (ECMA-376 part 2, §9.3). */
export function relationshipsRule({ parts, documents, relationships }: OpenPackage): string[] {
  const problems: string[] = []
  for (const [source, list] of relationships) {
    const from = source || 'the package'
    for (const { id, target, external } of list) {
      if (!external && !parts.has(target)) problems.push(`${from}: dangling relationship ${id} to ${target}`)
      if (external && !/^(?:https?|mailto):[\x21-\x7E]+$/i.test(target.replaceAll('&amp;', '&')))
        problems.push(`${from}: relationship ${id} leads to no address: ${target}`)
    }
    problems.push(...doubles(list.map(({ id }) => id)).map((id) => `${from}: duplicate relationship id ${id}`))
    problems.push(
      ...doubles(list.map(({ type, target }) => `${type} to ${target}`)).map((what) => `${from}: duplicate relationship: ${what}`),
    )
    if (source !== '' && !parts.has(source)) problems.push(`${source}: relationships of a part that does not exist`)
  }
  for (const [name, root] of documents) {
    const ids = new Set(relationships.get(name)?.map(({ id }) => id))
    for (const { attributes, name: element } of allElements(root)) {
      for (const [attribute, value] of attributes) {
        if (attribute.startsWith('r:') && value !== '' && !ids.has(value))
          problems.push(`${name}: ${element} refers to ${value}, which is no relationship`)
      }
    }
  }
  return problems
}

/** Every part can be reached from the package. */
export function orphansRule({ parts, relationships }: OpenPackage): string[] {
  const reached = new Set<string>()
  const queue = ['']
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { target, external } of relationships.get(source) ?? []) {
      if (external || reached.has(target)) continue
      reached.add(target)
      queue.push(target)
    }
  }
  return [...parts.keys()]
    .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels') && !reached.has(name))
    .map((name) => `${name}: orphan part`)
}

/** Each master has a theme of its own: PowerPoint mends a file whose notes share the slides' theme. */
export function themesRule({ relationships }: OpenPackage): string[] {
  const themes = [...relationships]
    .filter(([source]) => /^ppt\/(slide|notes|handout)Masters\//.test(source))
    .flatMap(([, list]) => list.filter(({ type }) => type === 'theme').map(({ target }) => target))
  return doubles(themes).map((target) => `${target}: theme shared by two masters`)
}
