import type { OpenPackage } from '../package.ts'
import { elements, type XmlElement } from '../xml.ts'

/** The branches of an alternative are the same shape: what names it, places it and animates it holds for both. */
export function twinsRule({ documents }: OpenPackage): string[] {
  return [...documents]
    .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .flatMap(([name, root]) =>
      [...elements(root, 'mc:AlternateContent')].flatMap((alternative) => {
        const [choice, fallback] = ['mc:Choice', 'mc:Fallback'].map((branch) => alternative.children.find((child) => child.name === branch))
        if (!choice || !fallback) return [`${name}: an alternative without a choice or a fallback`]
        const problems = ['p:cNvPr', 'p:ph', 'a:off', 'a:ext']
          .filter((part) => signature(choice, part) !== signature(fallback, part))
          .map((part) => `${name}: the branches of an alternative differ in ${part}`)
        const paragraphs = [choice, fallback].map((branch) => [...elements(branch, 'a:p')].length)
        if (paragraphs[0] !== paragraphs[1]) problems.push(`${name}: the branches of an alternative differ in paragraphs`)
        if ([...elements(fallback, 'a14:m')].length > 0) problems.push(`${name}: a formula in a fallback`)
        return problems
      }),
    )
}

function signature(branch: XmlElement, name: string): string {
  return [...elements(branch, name)].map(({ attributes }) => JSON.stringify([...attributes].toSorted())).join()
}
