import type { Binding } from './binding.ts'
import type { PageLabel } from './pageLabels.ts'
import type { PageTarget } from './pageWriter.ts'

/** Begins the segment of the next page and reports it. @throws the abort reason when the user gave up. */
export function nextPage(binding: Binding, item: number | null, label: PageLabel): PageTarget {
  const { hooks, sink, tree, labels, font } = binding
  hooks.signal.throwIfAborted()
  const index = labels.push(label) - 1
  const number = tree.pages[index]
  if (number === undefined) throw new Error(`page ${index + 1} was not planned`)
  sink.beginSegment({ kind: 'page', pdfPage: index + 1, item })
  hooks.progress('bind', index + 1, tree.pages.length, item === null ? '' : String(item))
  return {
    number,
    parent: tree.parentOf(index),
    stamp: 'number' in label && label.stamped ? { text: label.number, font } : null,
    annotations: [],
  }
}
