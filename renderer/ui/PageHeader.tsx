import type { ReactNode } from 'react'

/** The first line of a page: its name, what it holds, and what can be done. */
export function PageHeader({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  return (
    <div className="pageHeader">
      <h1>{title}</h1>
      <span className="pageNote">{note}</span>
      <div className="pageActions">{children}</div>
    </div>
  )
}
