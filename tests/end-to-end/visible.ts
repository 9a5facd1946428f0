/**
 * What a reader should see of a Markdown file, found without the compiler: everything but YAML,
 * comments, marks and charts, whose own tests compare them. Written for the course's dialect.
 */
export function visibleCharacters(source: string): string {
  return source
    .replace(/^---\n([\s\S]*?)\n---$/gm, (block, yaml: string) => (/^[a-z]+:/m.test(yaml) && !/^#/m.test(yaml) ? '\n' : block))
    .replace(/^```chart[\s\S]*?^```$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
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
