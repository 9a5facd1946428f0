import { settingOf, type DocumentLines } from '../lines.ts'

/** What could be written where the cursor stands. `word` is what of it stands there already, left of the cursor. */
export type Spot =
  | { kind: 'key'; word: string; matter: 'slide' | 'file' | 'manifest' }
  | { kind: 'value'; word: string; key: string; matter: 'slide' | 'file' | 'manifest' }
  | { kind: 'chapter'; word: string }
  | { kind: 'block'; word: string; colons: string }
  | { kind: 'slot'; word: string; layout?: string }
  | { kind: 'fence'; word: string }
  | { kind: 'slide'; word: string }
  | { kind: 'picture'; word: string }
  | { kind: 'class'; word: string; block?: string }
  | { kind: 'attribute'; word: string }

/** Where in a Markdown file a cursor stands; `undefined` where anything may be written. */
export function spotAt(document: DocumentLines, line: number, character: number): Spot | undefined {
  const kind = document.kinds[line]
  const before = (document.lines[line] ?? '').slice(0, character)
  if (kind === 'file-matter') return inYaml(before, 'file')
  if (kind === 'matter' || kind === 'typing') return inYaml(before, line > 0 && isTop(document, line) ? 'file' : 'slide')
  if (kind === 'fence') return fenceSpot(before)
  return kind === 'text' ? inText(document, line, before) : undefined
}

/** Front matter that is being typed at the very top is the file's. */
function isTop({ kinds, lines }: DocumentLines, line: number): boolean {
  const open = kinds.lastIndexOf('separator', line)
  return open >= 0 && lines.slice(0, open).every((text) => !text.trim())
}

/** Where in YAML a cursor stands, by its line alone. */
export function inYaml(before: string, matter: 'slide' | 'file' | 'manifest'): Spot | undefined {
  const key = /^([\w-]*)$/.exec(before)
  if (key) return { kind: 'key', word: key[1]!, matter }
  const value = /^([\w-]+):[ \t]+["']?(.*)$/.exec(before)
  return value ? { kind: 'value', key: value[1]!, word: value[2]!, matter } : undefined
}

function fenceSpot(before: string): Spot | undefined {
  const match = /^\s*(?:`{3,}|~{3,})[ \t]*([\w+#-]*)$/.exec(before)
  return match ? { kind: 'fence', word: match[1]! } : undefined
}

function inText(document: DocumentLines, line: number, before: string): Spot | undefined {
  const block = /^ {0,3}(:{3,})[ \t]*([\p{L}\p{N}_-]*)$/u.exec(before)
  if (block) return { kind: 'block', colons: block[1]!, word: block[2]! }
  const slot = /^ {0,3}::([\p{L}\p{N}_-]*)$/u.exec(before)
  if (slot) return { kind: 'slot', word: slot[1]!, layout: settingOf(document, line, 'layout') }
  const link = /(!?)\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*<?([^)>]*)$/.exec(before)
  if (link?.[1] === '!') return { kind: 'picture', word: link[2]! }
  if (link) return link[2]!.startsWith('#') ? { kind: 'slide', word: link[2]!.slice(1) } : undefined
  const braces = /\{([^{}]*)$/.exec(before)
  if (!braces) return undefined
  const named = /^ {0,3}:{3,}[ \t]*([\p{L}\p{N}_-]+)/u.exec(before)?.[1] ?? openBlock(document, line)
  const word = /(?:^|\s)\.([\p{L}\p{N}_-]*)$/u.exec(braces[1]!)
  if (word) return { kind: 'class', word: word[1]!, ...(named !== undefined && { block: named }) }
  const attribute = /(?:^|\s)([\p{L}_]*)$/u.exec(braces[1]!)
  return attribute ? { kind: 'attribute', word: attribute[1]! } : undefined
}

/** The innermost `:::` block that is open above a line of its slide. */
function openBlock({ lines, kinds }: DocumentLines, line: number): string | undefined {
  let closed = 0
  for (let at = line - 1; at >= 0 && kinds[at] !== 'separator'; at--) {
    const match = kinds[at] === 'text' ? /^ {0,3}:{3,}[ \t]*([\p{L}\p{N}_-]*)/u.exec(lines[at]!) : null
    if (!match) continue
    if (!match[1]) closed++
    else if (closed > 0) closed--
    else return match[1]
  }
  return undefined
}
