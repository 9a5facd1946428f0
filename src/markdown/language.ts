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
  // Most characters are of ASCII or plain ideographs; the others are looked up.
  const others = sample.replace(/[\0-\x7f\u4e00-\u9fff]+/g, '')
  let latin = sample.replace(/[^a-z]+/gi, '').length
  let han = sample.replace(/[^\u4e00-\u9fff]+/g, '').length
  let [kana, hangul] = [0, 0]
  for (const character of others) {
    if (HAN.test(character)) han++
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
