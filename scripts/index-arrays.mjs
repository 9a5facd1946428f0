/**
 * Writes in `lib`, where the types of `src` say that something is an array, `for (const x of a)` as a loop over numbers,
 * `const [b, c] = a` as `const { 0: b, 1: c } = a`, and `const [b, c] = [d, e]` as `const b = d, c = e`. This means the
 * same; but a build runs most code a few times, and for code that V8 has not optimized an array's iterator is as dear as
 * what is done with the elements: two calls and an object for each.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isArrayBindingPattern, isForOfStatement } from 'typescript/unstable/ast/is'
import { API, TypeFlags } from 'typescript/unstable/sync'
import { parseAst } from 'vite'
import { edited } from './edits.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const TYPED_ARRAYS = /^(?:Buffer|(?:Ui|I)nt\d+Array|Float\d+Array)$/

const api = new API({ cwd: root })
const [project] = api.updateSnapshot({ openProject: `${root}tsconfig.build.json` }).getProjects()
for (const file of project.rootFiles) if (!file.endsWith('.d.ts')) rewrite(project, file)
api.close()

function rewrite({ program, checker }, file) {
  const typed = typedNodes(program.getSourceFile(file))
  if (typed.length === 0) return
  const path = file.replace(`${root}src/`, `${root}lib/`).replace(/\.ts$/, '.js')
  const code = readFileSync(path, 'utf8')
  const nodes = plainNodes(parseAst(code))
  // What is said of a node in `src` holds for the one in `lib`: there are as many, in the same order.
  if (nodes.length !== typed.length) throw new Error(`${path} has other loops and patterns than ${file}`)
  const types = checker.getTypeAtLocation(typed.map((node) => (isForOfStatement(node) ? node.expression : node)))
  const edits = nodes.flatMap((node, i) => (isArray(checker, types[i]) ? (editOf(node, i) ?? []) : []))
  if (edits.length > 0) writeFileSync(path, edited(code, 0, code.length, edits))
}

function typedNodes(node, found = []) {
  if (isForOfStatement(node) || isArrayBindingPattern(node)) found.push(node)
  node.forEachChild((child) => void typedNodes(child, found))
  return found
}

function plainNodes(program) {
  const found = []
  const visit = (node, parent) => {
    if (node.type === 'ForOfStatement') found.push(node)
    if (node.type === 'ArrayPattern' && parent.type !== 'AssignmentExpression') found.push({ ...node, parent })
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') visit(child, node)
  }
  visit(program)
  return found.toSorted((a, b) => a.start - b.start)
}

/** Whether a value of this type can only be an array. */
function isArray(checker, type) {
  if (type === undefined || type.flags & TypeFlags.Any) return false
  return checker.isArrayLikeType(type) || TYPED_ARRAYS.test(type.getSymbol()?.name ?? '')
}

/** What stands instead of a part of the code; `undefined` if that stays. */
function editOf(node, number) {
  const { type, start, end } = node
  if (type === 'ForOfStatement') {
    const { left, right, body } = node
    if (node.await || left.type !== 'VariableDeclaration') return undefined
    const [array, index] = [`$array${number}`, `$index${number}`]
    return {
      start,
      end,
      text: (part) =>
        `for (var ${array} = ${part(right)}, ${index} = 0; ${index} < ${array}.length; ${index}++) ` +
        `{ ${left.kind} ${part(left.declarations[0].id)} = ${array}[${index}]; ${part(body)} }`,
    }
  }
  const { elements, parent } = node
  const values = parent.init?.type === 'ArrayExpression' ? parent.init.elements : undefined
  if (values?.length === elements.length && [...elements, ...values].every(isPlain))
    return { start, end: parent.init.end, text: (part) => elements.map((name, i) => `${part(name)} = ${part(values[i])}`).join(', ') }
  if (elements.some((element) => element?.type === 'RestElement')) return undefined
  return { start, end, text: (part) => `{ ${elements.flatMap((element, i) => (element ? `${i}: ${part(element)}` : [])).join(', ')} }` }
}

function isPlain(node) {
  return node !== null && node.type !== 'SpreadElement' && node.type !== 'RestElement' && node.type !== 'AssignmentPattern'
}
