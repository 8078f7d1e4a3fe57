import type { ReactNode } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

/** The frame of everything before the desk, with the banner that the secrets law asks for (保密法31). */
export function Doorway({ title, note, children }: { title: string; note?: string | undefined; children: ReactNode }) {
  const t = useText('app')
  return (
    <div className="doorway">
      <header className="secretBanner">{t('noSecrets')}</header>
      <main className="doorwayBody">
        <div className="doorwayCard">
          <p className="doorwayBrand">{t('brand')}</p>
          <h1>{title}</h1>
          {note === undefined ? null : <p className="muted">{note}</p>}
          {children}
        </div>
      </main>
    </div>
  )
}
