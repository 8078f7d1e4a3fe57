import type { ReactNode } from 'react'

/** Nothing here yet: says so, and offers the next step as children. */
export function EmptyState({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="stateBox">
      <h2>{title}</h2>
      {hint === undefined ? null : <p>{hint}</p>}
      {children}
    </div>
  )
}
