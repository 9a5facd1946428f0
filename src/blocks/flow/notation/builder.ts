import type { FlowDirection, FlowEdge, FlowGroup, FlowNode, FlowShape, FlowTone, Flowchart } from '../../../deck/index.ts'
import type { Link } from './links.ts'
import type { Fault } from './scan.ts'

const TONES: readonly string[] = ['voice', 'muted', 'alert', 'deep'] satisfies FlowTone[]

/** Collects a chart's parts while its source is read, in the order in which they are first named. */
export class ChartBuilder {
  readonly #nodes = new Map<string, FlowNode>()
  readonly #groups = new Map<string, FlowGroup>()
  /** Offsets at which the open groups begin. */
  readonly #begun: number[] = []
  readonly #open: string[] = []
  readonly #edges: (FlowEdge & { at: number })[] = []
  readonly #classes: { id: string; tone: FlowTone }[] = []
  readonly #unknownClasses = new Set<string>()
  readonly #faults: Fault[] = []
  #direction: FlowDirection = 'down'

  fault(code: Fault['code'], at: number, values: Fault['values'] = {}): void {
    this.#faults.push({ code, at, values })
  }

  /** Sets the direction of the chart, or of the group that is open. */
  turn(direction: FlowDirection): void {
    const id = this.#open.at(-1)
    if (id === undefined) this.#direction = direction
    else this.#groups.set(id, { ...this.#groups.get(id)!, direction })
  }

  addNode(id: string, given: { shape: FlowShape; label: string } | undefined): void {
    const known = this.#nodes.get(id)
    const group = known?.group ?? this.#open.at(-1)
    const label = given?.label || (known?.label ?? id)
    this.#nodes.set(id, { ...known, id, label, shape: given?.shape ?? known?.shape ?? 'rect', ...(group === undefined ? {} : { group }) })
  }

  addEdge(from: string, to: string, { hidden, ...link }: Link, at: number): void {
    if (!hidden) this.#edges.push({ from, to, ...link, at })
  }

  openGroup(id: string, label: string, at: number): void {
    const parent = this.#open.at(-1)
    this.#begun.push(at)
    if (!this.#groups.has(id)) this.#groups.set(id, { id, label, ...(parent === undefined ? {} : { parent }) })
    // A group inside itself would have no end.
    this.#open.push(this.#open.includes(id) ? this.#freshGroup(id, label) : id)
  }

  #freshGroup(id: string, label: string): string {
    let fresh = `${id}-2`
    while (this.#groups.has(fresh)) fresh += '-2'
    this.#groups.set(fresh, { id: fresh, label, parent: this.#open.at(-1)! })
    return fresh
  }

  closeGroup(at: number): void {
    this.#begun.pop()
    if (this.#open.pop() === undefined) this.fault('flow-statement', at, { statement: 'end' })
  }

  /** Notes that a class is named; only the theme's roles have a look. */
  defineClass(name: string, at: number): void {
    if (TONES.includes(name) || name === 'default' || this.#unknownClasses.has(name)) return
    this.#unknownClasses.add(name)
    this.fault('flow-class', at, { name, known: TONES.join(', ') })
  }

  giveClass(id: string, name: string, at: number): void {
    this.defineClass(name, at)
    if (name !== 'default') this.#classes.push({ id, tone: TONES.includes(name) ? (name as FlowTone) : 'muted' })
  }

  finish(): { chart: Flowchart; faults: readonly Fault[] } {
    this.#open.forEach((id, i) => this.fault('flow-unclosed', this.#begun[i]!, { name: this.#groups.get(id)!.label }))
    for (const { id, tone } of this.#classes) {
      const node = this.#nodes.get(id)
      if (node) this.#nodes.set(id, { ...node, tone })
    }
    const groups = this.#filledGroups()
    const held = new Set(groups.map(({ id }) => id))
    const empty = [...this.#groups.values()].filter(({ id }) => !held.has(id))
    // A group that holds nothing is a step like any other.
    for (const { id, label, parent } of empty)
      this.#nodes.set(id, { id, label: label || id, shape: 'rect', ...(parent === undefined ? {} : { group: parent }) })
    const nodes = [...this.#nodes.values()].filter(({ id }) => !held.has(id))
    return {
      chart: { direction: this.#direction, nodes, edges: this.#soundEdges(nodes, held), groups },
      faults: [...this.#faults].sort((a, b) => a.at - b.at),
    }
  }

  #filledGroups(): FlowGroup[] {
    const filled = new Set<string>()
    for (const { id, group } of this.#nodes.values()) {
      if (this.#groups.has(id)) continue
      for (let at = group; at !== undefined && !filled.has(at); at = this.#groups.get(at)?.parent) filled.add(at)
    }
    return [...this.#groups.values()].filter(({ id }) => filled.has(id))
  }

  /** No edge joins a group to what it holds, or to itself. */
  #soundEdges(nodes: readonly FlowNode[], groups: ReadonlySet<string>): FlowEdge[] {
    const parents = new Map<string, string | undefined>(nodes.map(({ id, group }) => [id, group]))
    for (const { id, parent } of this.#groups.values()) if (groups.has(id)) parents.set(id, parent)
    const holds = (outer: string, inner: string): boolean => {
      for (let at: string | undefined = inner; at !== undefined; at = parents.get(at)) if (at === outer) return true
      return false
    }
    return this.#edges.flatMap(({ at, ...edge }): FlowEdge[] => {
      const { from, to } = edge
      if ((groups.has(from) && holds(from, to)) || (groups.has(to) && holds(to, from))) {
        this.fault('flow-edge', at, { link: `${from} → ${to}` })
        return []
      }
      return [edge]
    })
  }
}
