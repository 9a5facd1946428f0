/**
 * The code from `from` to `to` with the edits that lie in it. Each has a `start` and an `end`, and a `text` that is given
 * a function for the text of a node: with the edits inside it.
 */
export function edited(code, from, to, edits) {
  let [text, at] = ['', from]
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at || edit.end > to) continue
    const inside = edits.filter((other) => other !== edit && other.start >= edit.start && other.end <= edit.end)
    text += code.slice(at, edit.start) + edit.text((node) => edited(code, node.start, node.end, inside))
    at = edit.end
  }
  return text + code.slice(at, to)
}
