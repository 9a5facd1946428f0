import MarkdownIt, { type Token } from 'markdown-it'

const { StateInline } = MarkdownIt

/**
 * The character is CJK: a Han, Kana or Bopomofo letter, CJK punctuation or a full-width form; not Hangul, whose words have
 * spaces between them. V8 takes long to compile classes of scripts, so most characters are told without them.
 */
export function isWide(char: string): boolean {
  const code = char.charCodeAt(0)
  if (isNarrow(code)) return false
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff60)) return true
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\uffe0-\uffee]/u.test(char)
}

/** Before all CJK characters, but for two letters of tone; or a mark that Latin scripts have, too. */
function isNarrow(code: number): boolean {
  return code < 0x2ea || (code >= 0x2000 && code < 0x2e80)
}

const HANGUL = /[\u1100-\u11ff\u3131-\u318e\u3200-\u321e\u3260-\u327e\ua960-\ua97c\uac00-\ud7fb\uffa0-\uffdc]/

/**
 * The state of markdown-it's inline rules, with two additions.
 *
 * Every token gets as `map` the offset at which it begins in its block's content, twice.
 *
 * Delimiter runs next to CJK characters flank as if there were a space, because Chinese and Japanese write none:
 * CJK punctuation counts as a letter, and a CJK character beside other punctuation counts as a space
 * (CommonMark §6.2 leaves `**强调：**内容` as it is; the rule is that of markdown-cjk-friendly). Hangul is among them:
 * Korean particles follow their word at once, `**10%**입니다`.
 */
export class PlacedInlineState extends StateInline {
  override pushPending(): Token {
    const end = this.pos - this.pending.length
    // The rules for links have stepped over the bracket by now.
    const start = Math.max(0, this.src.startsWith(this.pending, end) ? end : end - 1)
    const token = super.pushPending()
    token.map = [start, start]
    return token
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting)
    const start = this.pos - ((type === 'link_open' || type === 'span_open') && this.src[this.pos - 1] === '[' ? 1 : 0)
    token.map = [start, start]
    return token
  }

  override scanDelims(start: number, canSplitWord: boolean): { can_open: boolean; can_close: boolean; length: number } {
    const marker = this.src.charCodeAt(start)
    let end = start + 1
    while (end < this.posMax && this.src.charCodeAt(end) === marker) end++
    const before = charBefore(this.src, start)
    const after = charAfter(this.src, end, this.posMax)
    const { isWhiteSpace } = this.md.utils
    const spaceBefore = isWhiteSpace(before.codePointAt(0)!)
    const spaceAfter = isWhiteSpace(after.codePointAt(0)!)
    const punctuationBefore = this.#isPunctuation(before)
    const punctuationAfter = this.#isPunctuation(after)
    const left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore || isCjk(before))
    const right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter || isCjk(after))
    return {
      can_open: left && (canSplitWord || !right || punctuationBefore),
      can_close: right && (canSplitWord || !left || punctuationAfter),
      length: end - start,
    }
  }

  #isPunctuation(char: string): boolean {
    const { isMdAsciiPunct, isPunctChar } = this.md.utils
    return char < '\x80' ? isMdAsciiPunct(char.charCodeAt(0)) : !isCjk(char) && isPunctChar(char)
  }
}

function isCjk(char: string): boolean {
  return isWide(char) || HANGUL.test(char)
}

function charBefore(text: string, at: number): string {
  if (at === 0) return ' '
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1]!
}

function charAfter(text: string, at: number, end: number): string {
  return at < end ? String.fromCodePoint(text.codePointAt(at)!) : ' '
}
