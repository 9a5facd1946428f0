/**
 * What a reader should see of a Markdown file, found without the compiler: everything but YAML, comments, marks,
 * explanations of quizzes, which stand in the notes, and charts, whose own tests compare them; of flow diagrams their
 * labels. Written for the course's dialect.
 */
export function visibleCharacters(source: string): string {
  return source
    .replace(/^---\n([\s\S]*?)\n---$/gm, (block, yaml: string) => (/^[a-z]+:/m.test(yaml) && !/^#/m.test(yaml) ? '\n' : block))
    .replace(/^```chart[\s\S]*?^```$/gm, '')
    .replace(/^```flow\n([\s\S]*?)^```$/gm, (_, flow: string) => labelsOf(flow))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(:::quiz\b(?:(?!^:::$)[\s\S])*^- \[[ x]\] .*\n)[\s\S]*?^:::$/gm, (_, shown: string) => shown.replace(/^- \[[ x]\] /gm, '- '))
    .replace(/^:{3,}.*$/gm, '')
    .replace(/^::[a-z]+::$/gm, '')
    .replace(/^\|?[\s:|-]+\|[\s:|-]*$/gm, '')
    .replace(/^-{3,}$/gm, '')
    .replace(/^\[\^[^\]]+\]:/gm, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\{[.#][^}]*\}/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/^\s*(?:[-*+]|\d+\.|#+|>)\s/gm, '')
    .replace(/[*`|[\]~=^#\s]/g, '')
}

/** Texts of a diagram's nodes and edges. */
function labelsOf(flow: string): string {
  const labels = flow.matchAll(/[[({]"?([^[\](){}"]+)"?[\])}]|-- (.+?) -->|-\. (.+?) \.->|\|([^|]+)\|/g)
  return [...labels].map((label) => label.slice(1).join('').replaceAll('<br>', '')).join('\n')
}
