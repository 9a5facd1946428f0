/** Why a request was refused: a status, and a word that the page turns into a sentence. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503 | 507
  constructor(status: Refusal['status'], word: string) {
    super(word)
    this.status = status
  }
}
