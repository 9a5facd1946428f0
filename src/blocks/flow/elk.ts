import type { ELK, ElkNode } from 'elkjs/lib/elk-api.d.ts'

/** Lays out a graph. ELK is loaded when the first deck with a flowchart is compiled; its answers repeat. */
export async function layOut(graph: ElkNode): Promise<ElkNode> {
  const elk = await engine()
  return elk.layout(graph)
}

let loaded: Promise<ELK> | undefined

function engine(): Promise<ELK> {
  loaded ??= import('elkjs/lib/main.js').then((module) => {
    // The package is CommonJS: its class is the namespace's default, as the namespace is the import's.
    const { default: found } = module as unknown as { default: (new () => ELK) & { default?: new () => ELK } }
    return new (found.default ?? found)()
  })
  return loaded
}
