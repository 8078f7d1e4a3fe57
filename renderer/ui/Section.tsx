import { useId, type ReactNode } from 'react'

/** A titled part of a page, with its own actions on the right. */
export function Section({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="sectionHead">
        <h2 id={id}>{title}</h2>
        <div className="sectionExtra">{extra}</div>
      </div>
      {children}
    </section>
  )
}
