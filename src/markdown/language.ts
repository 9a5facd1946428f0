/** Characters of a deck that are looked at. */
const SAMPLE = 20_000

/** The beginning of a deck's text, from which its language can be told. */
export function languageSample(texts: readonly string[]): string {
  return texts.join('\n').slice(0, SAMPLE)
}

/** BCP 47 tag of a deck that names none, from the scripts that it is written in. */
export function guessLanguage(sample: string): string {
  // Most characters are of ASCII, plain ideographs and their marks; the others are looked up, which takes a while to begin.
  const others = sample.replace(/[\0-\x7f\u2000-\u206f\u3000-\u3003\u3008-\u301b\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]+/g, '')
  let latin = sample.replace(/[^A-Za-z]+/g, '').length
  let han = sample.replace(/[^\u4e00-\u9fff]+/g, '').length
  let [kana, hangul] = [0, 0]
  if (others !== '') {
    latin += others.match(/\p{Script=Latin}/gu)?.length ?? 0
    han += others.match(/\p{Script=Han}/gu)?.length ?? 0
    kana = others.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
    hangul = others.match(/\p{Script=Hangul}/gu)?.length ?? 0
  }
  latin /= 4
  const most = Math.max(han + kana, hangul, latin)
  if (most === 0 || most === latin) return 'en'
  if (most === hangul) return 'ko'
  return kana > han / 10 ? 'ja' : 'zh-CN'
}
