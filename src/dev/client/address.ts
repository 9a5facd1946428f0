/** The slide that an address names, by its id or its index; `undefined` where it names none that is there. */
export function namedSlide(hash: string, slides: readonly HTMLElement[]): HTMLElement | undefined {
  const name = decoded(/^#?\/?([^/]*)/.exec(hash)![1]!)
  if (name === '') return slides.find(({ dataset }) => dataset['visibility'] !== 'hidden')
  return slides.find(({ id }) => id === name) ?? (/^\d+$/.test(name) ? slides[Number(name)] : undefined)
}

/** As written if it is not percent-encoded well. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
