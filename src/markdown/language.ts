/** Characters of a deck that are looked at. */
const SAMPLE = 20_000

/** The beginning of a deck's text, from which its language can be told. */
export function languageSample(texts: readonly string[]): string {
  return texts.join('\n').slice(0, SAMPLE)
}

const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
const LATIN = /\p{Script=Latin}/u

/** BCP 47 tag of a deck that names none, from the scripts that it is written in. */
export function guessLanguage(sample: string): string {
  let [han, kana, hangul, latin] = [0, 0, 0, 0]
  for (const character of sample) {
    const point = character.codePointAt(0)!
    // Most characters are one of these; the others are looked up.
    if (point < 0x80) latin += Number((point | 0x20) >= 0x61 && (point | 0x20) <= 0x7a)
    else if ((point >= 0x4e00 && point <= 0x9fff) || HAN.test(character)) han++
    else if (KANA.test(character)) kana++
    else if (HANGUL.test(character)) hangul++
    else if (LATIN.test(character)) latin++
  }
  latin /= 4
  const most = Math.max(han + kana, hangul, latin)
  if (most === 0 || most === latin) return 'en'
  if (most === hangul) return 'ko'
  return kana > han / 10 ? 'ja' : 'zh-CN'
}
