import { pdfTextString } from './pdfText.ts'

/** What a page is called: its printed number, or a word where none is printed. */
export type PageLabel = { printed: number } | { word: string }

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
  if ('printed' in label) return 'printed' in before && before.printed + 1 === label.printed
  return 'word' in before && before.word === label.word
}

function isRepeated(labels: readonly PageLabel[], index: number): boolean {
  const [label, next] = [labels[index], labels[index + 1]]
  return label !== undefined && next !== undefined && 'word' in label && 'word' in next && label.word === next.word
}

function rangeText(label: PageLabel, isRepeated: boolean): string {
  if ('printed' in label) return `<< /S /D /St ${label.printed} >>`
  return `<< /P ${pdfTextString(label.word)}${isRepeated ? ' /S /D' : ''} >>`
}
