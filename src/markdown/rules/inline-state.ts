import MarkdownIt, { type Token } from 'markdown-it'

const { StateInline } = MarkdownIt

/**
 * The character is CJK: a Han, Kana or Bopomofo letter, CJK punctuation or a full-width form; not Hangul, whose words have
 * spaces between them. V8 takes long to compile classes of scripts, so most characters are told without them.
 */
export function isWide(char: string): boolean {
  const code = char.charCodeAt(0)
  if (isNarrow(code)) return false
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60\uffe0-\uffee]/u.test(char)
}

/** Before all CJK characters, but for two letters of tone; or a mark that Latin scripts have, too. */
function isNarrow(code: number): boolean {
  return code < 0x2ea || (code >= 0x2000 && code < 0x2e80)
}

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
    const plain = super.scanDelims(start, canSplitWord)
    const before = charBefore(this.src, start)
    const after = charAfter(this.src, start + plain.length, this.posMax)
    if (!isCjk(before) && !isCjk(after)) return plain
    const { isWhiteSpace, isMdAsciiPunct, isPunctCharCode } = this.md.utils
    const isPunctuation = (char: string) => {
      const code = char.codePointAt(0)!
      return !isCjk(char) && (isMdAsciiPunct(code) || isPunctCharCode(code))
    }
    const spaceBefore = isWhiteSpace(before.codePointAt(0)!)
    const spaceAfter = isWhiteSpace(after.codePointAt(0)!)
    const left = !spaceAfter && (!isPunctuation(after) || spaceBefore || isPunctuation(before) || isCjk(before))
    const right = !spaceBefore && (!isPunctuation(before) || spaceAfter || isPunctuation(after) || isCjk(after))
    return {
      can_open: left && (canSplitWord || !right || isPunctuation(before)),
      can_close: right && (canSplitWord || !left || isPunctuation(after)),
      length: plain.length,
    }
  }
}

function isCjk(char: string): boolean {
  return isWide(char) || (!isNarrow(char.charCodeAt(0)) && /\p{Script=Hangul}/u.test(char))
}

function charBefore(text: string, at: number): string {
  if (at === 0) return ' '
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text[at - 1]!
}

function charAfter(text: string, at: number, end: number): string {
  return at < end ? String.fromCodePoint(text.codePointAt(at)!) : ' '
}
