import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ObjectSink } from './objectSink.ts'
import { planPageTree } from './pageTree.ts'

describe('the page tree', () => {
  it('holds every page once and in order, with right counts and parents, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25_000 }), (count) => {
        const { nodes, root, pages, parents } = written(count)
        expect(walk(nodes, root)).toEqual(pages)
        expect(nodes.get(root)?.count).toBe(count)
        expect(pages.every((page, i) => nodes.get(parents[i] ?? 0)?.kids.includes(page))).toBe(true)
        expect([...nodes.values()].every(({ kids }) => kids.length <= 100)).toBe(true)
      }),
      { numRuns: 20, examples: [[1], [100], [101], [10_000], [10_001]] },
    )
  })

  it('is no tree without a page', () => {
    expect(() => planPageTree(new ObjectSink(nowhere), 0)).toThrow('no pages')
  })
})

const nowhere = { write: async () => {}, close: async () => {} }

interface Node {
  kids: number[]
  count: number
}

function written(count: number): {
  nodes: Map<number, Node>
  root: number
  pages: readonly number[]
  parents: number[]
} {
  const nodes = new Map<number, Node>()
  const sink = new ObjectSink(nowhere)
  const tree = planPageTree(sink, count)
  sink.object = (number, body) => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? ''
    nodes.set(number, {
      kids: kids.split(' R ').map(Number.parseFloat),
      count: Number(/\/Count (\d+)/.exec(body)?.[1]),
    })
  }
  tree.write()
  return { nodes, root: tree.root, pages: tree.pages, parents: tree.pages.map((_, i) => tree.parentOf(i)) }
}

function walk(nodes: Map<number, Node>, number: number): number[] {
  const node = nodes.get(number)
  return node === undefined ? [number] : node.kids.flatMap((kid) => walk(nodes, kid))
}
