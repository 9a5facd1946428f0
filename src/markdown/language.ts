/** Characters of a deck that are looked at. */
const SAMPLE = 20_000

/** The beginning of a deck's text, from which its language can be told. */
export function languageSample(texts: readonly string[]): string {
  return texts.join('\n').slice(0, SAMPLE)
}

/** BCP 47 tag of a deck that names none, from the scripts that it is written in. */
export function guessLanguage(sample: string): string {
  const count = (script: RegExp) => sample.match(script)?.length ?? 0
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const latin = count(/\p{Script=Latin}/gu) / 4
  const most = Math.max(han + kana, hangul, latin)
  if (most === 0 || most === latin) return 'en'
  if (most === hangul) return 'ko'
  return kana > han / 10 ? 'ja' : 'zh-CN'
}
