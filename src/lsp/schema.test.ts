import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readManifest } from '../source/index.ts'
import { deckSchema } from './schema.ts'

const ROOT = join(import.meta.dirname, '../..')

interface Option {
  enum?: unknown[]
  type?: string | string[]
  properties?: Record<string, Option>
}

interface Property {
  $ref?: string
  anyOf: [Option, { type: 'null' }]
}

const { properties } = deckSchema() as { properties: Record<string, Property> }

function propertyOf(key: string): Property {
  const { $ref } = properties[key]!
  return $ref ? properties[$ref.replace('#/properties/', '')]! : properties[key]!
}

/** Checks the few keywords that the schema uses. */
function allows(key: string, value: unknown): boolean {
  return propertyOf(key).anyOf.some((option) => fits(option, value))
}

function fits(option: Option, value: unknown): boolean {
  if (option.enum) return option.enum.includes(value)
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (![option.type].flat().includes(type)) return false
  return (
    !option.properties ||
    Object.entries(value as object).every(([key, entry]) => key in option.properties! && fits(option.properties![key]!, entry))
  )
}

describe('the schema of deck.yaml', () => {
  it('is published as it is made (npx vitest run src/lsp/schema.test.ts -u writes it)', async () => {
    await expect(`${JSON.stringify(deckSchema(), undefined, 2)}\n`).toMatchFileSnapshot(join(ROOT, 'schemas/deck.schema.json'))
  })

  it('allows the deck that ships', () => {
    const deck = parse(readFileSync(join(ROOT, 'slides/deck.yaml'), 'utf8')) as Record<string, unknown>
    expect(Object.entries(deck).filter(([key, value]) => !allows(key, value))).toEqual([])
  })

  it.each(Object.keys(properties))('takes for %s what the compiler takes', (key) => {
    const at = { file: 'deck.yaml', line: 1, column: 1 }
    const names = propertyOf(key).anyOf[0].enum ?? []
    for (const value of [null, 'zh-CN', 'no such name', 7, ['a.md', 'b.md'], { a: 1 }, ...names]) {
      const problems: string[] = []
      readManifest([{ key, value, at, valueAt: at }], ({ code }) => problems.push(code))
      // A schema knows a value’s type, not its spelling: it may allow more text than the compiler, never less.
      const fine = problems.length === 0
      if (fine || typeof value !== 'string') expect([value, allows(key, value)]).toEqual([value, fine])
    }
  })
})
