import type { ObjectSink } from './objectSink.ts'
import { pdfRef } from './pdfText.ts'

const kidsPerNode = 100

interface Node {
  number: number
  parent: Node | null
  kids: readonly (Node | number)[]
  pages: number
}

/** A balanced page tree whose object numbers are fixed before any page is written. */
export interface PageTree {
  root: number
  /** Object number of each page, in order. */
  pages: readonly number[]
  /** Object number of the node above the page at `index`. */
  parentOf(index: number): number
  write(): void
}

/** Plans the tree over `count` pages (at least one), about a hundred kids to a node. */
export function planPageTree(sink: ObjectSink, count: number): PageTree {
  const pages = Array.from({ length: count }, () => sink.allocate())
  const leaves = nodesOver(sink, pages)
  const all = [...leaves]
  let level = leaves
  while (level.length > 1) {
    level = nodesOver(sink, level)
    all.push(...level)
  }
  const root = level[0]
  if (root === undefined) throw new RangeError('no pages')
  return {
    root: root.number,
    pages,
    parentOf(index) {
      const leaf = leaves[Math.floor(index / kidsPerNode)]
      if (leaf === undefined) throw new RangeError(`no page ${index}`)
      return leaf.number
    },
    write() {
      for (const node of all) writeNode(sink, node)
    },
  }
}

function nodesOver(sink: ObjectSink, kids: readonly (Node | number)[]): Node[] {
  const nodes: Node[] = []
  for (let from = 0; from < kids.length; from += kidsPerNode) {
    const under = kids.slice(from, from + kidsPerNode)
    const pages = under.reduce<number>((sum, kid) => sum + (typeof kid === 'number' ? 1 : kid.pages), 0)
    const node: Node = { number: sink.allocate(), parent: null, kids: under, pages }
    for (const kid of under) if (typeof kid !== 'number') kid.parent = node
    nodes.push(node)
  }
  return nodes
}

function writeNode(sink: ObjectSink, node: Node): void {
  const kids = node.kids.map((kid) => pdfRef(typeof kid === 'number' ? kid : kid.number)).join(' ')
  const parent = node.parent === null ? '' : ` /Parent ${pdfRef(node.parent.number)}`
  sink.object(node.number, `<< /Type /Pages${parent} /Kids [${kids}] /Count ${node.pages} >>`)
}
