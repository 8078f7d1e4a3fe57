import { TextRun, type IRunOptions } from 'docx'

/** Runs for a text, its line breaks kept. */
export function textRuns(text: string, run: IRunOptions): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 ? { break: 1 } : {}) }))
}
