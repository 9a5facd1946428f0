/**
 * Writes object literals that copy others into themselves as V8, as Node 20 has it, makes them fast, with the same
 * meaning:
 * - `{ ...a, b }` as `{ __proto__: Object.prototype, ...a }` and an assignment of `b`. An object that begins as a copy gets
 *   a shape of its own with each property that is added: that takes ten to thirty times as long, and what reads such
 *   objects never meets a shape twice. And what stands behind a copy is defined by a call of V8's slow parts.
 * - `{ a, ...(b && { c }) }` as `{ a }` and an assignment of `c` if `b`: nothing is made to be copied.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'
import { edited } from './edits.mjs'

const lib = fileURLToPath(new URL('../lib/', import.meta.url))
for (const path of readdirSync(lib, { recursive: true })) {
  if (!path.endsWith('.js')) continue
  const code = readFileSync(lib + path, 'utf8')
  if (!code.includes('...')) continue
  const edits = []
  visit(parseAst(code), undefined, { code, edits })
  if (edits.length > 0) writeFileSync(lib + path, edited(code, 0, code.length, edits))
}

/** @param names variables of the function around, to which one can be added; `undefined`: there is no place for them */
function visit(node, names, context) {
  if (node.type === 'ObjectExpression') visitLiteral(node, names, context)
  if (/Function/.test(node.type)) return visitFunction(node, context)
  const own = node.type === 'PropertyDefinition' ? undefined : names
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') visit(child, own, context)
}

function visitFunction({ params, body, end }, context) {
  for (const parameter of params) visit(parameter, undefined, context)
  const names = []
  visit(body, names, context)
  if (names.length === 0) return
  const variables = ` var ${names.join(', ')};`
  const start = body.type === 'BlockStatement' ? body.start + 1 : context.code.lastIndexOf('=>', body.start) + 2
  context.edits.push(
    body.type === 'BlockStatement'
      ? { start, end: start, text: () => variables }
      : { start, end, text: (part) => ` {${variables} return ${part(body)}; }` },
  )
}

function visitLiteral({ start, end, properties }, names, { edits }) {
  const kept = names ? properties.findLastIndex((property) => !isAssignable(property)) + 1 : properties.length
  const head = properties.slice(0, Math.max(kept, properties.findIndex(isSpread)))
  const rest = properties.slice(head.length)
  const isCopy = properties[0] && isSpread(properties[0]) && head.length > 0 && properties.length > 1
  if (!properties.some(isSpread) || (rest.length === 0 && !isCopy)) return
  const literal = (part) => `{ ${[...(isCopy ? ['__proto__: Object.prototype'] : []), ...head.map(part)].join(', ')} }`
  if (rest.length === 0) return void edits.push({ start, end, text: literal })
  const name = `$object${edits.length}`
  names.push(name)
  const assignments = (list, part) => list.map(({ key, value }) => `${name}.${key.name} = ${part(value)}`).join(', ') || 'undefined'
  const step = (property, part) => {
    const { type, left, right, test, consequent, alternate } = property.argument ?? property
    if (type === 'Property') return assignments([property], part)
    if (type === 'LogicalExpression') return `(${part(left)}) && (${assignments(right.properties, part)})`
    return `(${part(test)}) ? (${assignments(consequent.properties, part)}) : (${assignments(alternate.properties, part)})`
  }
  edits.push({
    start,
    end,
    text: (part) => `(${name} = ${literal(part)}, ${rest.map((property) => step(property, part)).join(', ')}, ${name})`,
  })
}

function isSpread({ type }) {
  return type === 'SpreadElement'
}

/** A plain property, or a copy of some under a condition. */
function isAssignable(property) {
  if (!isSpread(property)) return isPlain(property)
  const { type, operator, right, consequent, alternate } = property.argument
  if (type === 'LogicalExpression') return operator === '&&' && isPlainLiteral(right)
  return type === 'ConditionalExpression' && isPlainLiteral(consequent) && isPlainLiteral(alternate)
}

function isPlainLiteral({ type, properties }) {
  return type === 'ObjectExpression' && properties.every(isPlain)
}

function isPlain({ type, kind, computed, method, key }) {
  return type === 'Property' && kind === 'init' && !computed && !method && key.type === 'Identifier' && key.name !== '__proto__'
}
