import { pdfTextString } from './pdfText.ts'

/**
 * What a page is called: its number, or a word where it has none. `stamped`: the number is printed
 * on the page by us; the paper bears the others already (沿用纸质页号).
 */
export type PageLabel = { number: string; stamped: boolean } | { word: string }

/**
 * The number tree of page labels (ISO 32000-1 §12.4.2), so that the number in a reader's page box
 * is the printed one. Several pages of one word are counted: 目录, or 目录1, 目录2.
 */
export function pageLabels(labels: readonly PageLabel[]): string {
  const ranges: string[] = []
  labels.forEach((label, index) => {
    const before = labels[index - 1]
    if (before !== undefined && continues(before, label)) return
    ranges.push(`${index} ${rangeText(label, isRepeated(labels, index))}`)
  })
  return `<< /Nums [${ranges.join(' ')}] >>`
}

function continues(before: PageLabel, label: PageLabel): boolean {
  if ('number' in label)
    return 'number' in before && isWhole(before.number) && Number(before.number) + 1 === Number(label.number)
  return 'word' in before && before.word === label.word
}

/** Readers count such numbers on by themselves; 12-1 they can only be told. */
function isWhole(number: string): boolean {
  return /^[1-9]\d*$/.test(number)
}

function isRepeated(labels: readonly PageLabel[], index: number): boolean {
  const [label, next] = [labels[index], labels[index + 1]]
  return label !== undefined && next !== undefined && 'word' in label && 'word' in next && label.word === next.word
}

function rangeText(label: PageLabel, isRepeated: boolean): string {
  if ('number' in label) {
    return isWhole(label.number) ? `<< /S /D /St ${label.number} >>` : `<< /P ${pdfTextString(label.number)} >>`
  }
  return `<< /P ${pdfTextString(label.word)}${isRepeated ? ' /S /D' : ''} >>`
}
