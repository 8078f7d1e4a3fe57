/** The title of a table with the mark of the sample, wherever it is shown or printed. */
export function tableTitle(table: { readonly title: string; readonly isSample: boolean }): string {
  return table.isSample ? `【样表】${table.title}` : table.title
}
