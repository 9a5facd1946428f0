import { themeNames } from '../themes/index.ts'
import { manifestAliases, manifestKinds, type Kind } from '../source/index.ts'
import { docOf, manifestDocs } from './reference/index.ts'

/** JSON Schema (2020-12) of the values that a setting takes, as YAML gives them. */
function schemaOf(key: string, kind: Kind<unknown>): object {
  if (kind.schema) return kind.schema
  if (kind.names) return { enum: kind.names }
  const [text, number, list] = ['text', 7, ['text']].map((sample) => kind.read(sample) !== undefined)
  const flag = typeof kind.read(true) === 'boolean'
  const types = [...(flag ? ['boolean'] : []), ...(text ? ['string'] : []), ...(number ? ['number'] : []), ...(list ? ['array'] : [])]
  return {
    type: types.length === 1 ? types[0] : types,
    ...(list && { items: { type: 'string' } }),
    ...(key === 'theme' && { examples: themeNames }),
  }
}

/** The schema of `deck.yaml`, made from the table by which it is read. An empty value is as good as none. */
export function deckSchema(): object {
  const properties = Object.entries<Kind<unknown>>(manifestKinds).map(([key, kind]) => {
    const doc = docOf(manifestDocs, key)
    return [key, { ...(doc && { description: doc.en }), anyOf: [schemaOf(key, kind), { type: 'null' }] }]
  })
  const others = Object.entries(manifestAliases).map(([other, key]) => [
    other,
    { $ref: `#/properties/${key}`, description: `The same as ${key}.` },
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Diptych deck',
    description: 'deck.yaml: what a deck is called, who made it, and which chapters it has.',
    type: 'object',
    properties: Object.fromEntries([...properties, ...others]),
    additionalProperties: false,
  }
}
