import { Button } from 'antd'
import { useState } from 'react'

import type { WatchStatus } from '#contract/paper.ts'
import { watchStateText, watchTroubleText } from '#contract/text/paper.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

import { WatchDialog } from './WatchDialog.tsx'

const tones: Record<WatchStatus['state'], Tone> = {
  off: 'idle',
  watching: 'good',
  folderGone: 'bad',
  noAccount: 'bad',
}

/** How the folder 扫描收件 stands, and the files in it that were not taken. */
export function WatchState({ watch }: { watch: WatchStatus }) {
  const t = useText('papers')
  const look = useCommandRpc('watch.look')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="section" aria-label={t('folder')}>
      <div className="buttonRow">
        <StatusTag tone={tones[watch.state]} text={watchStateText[watch.state]} />
        <Button onClick={() => setOpen(true)}>{t('folderSet')}</Button>
        {watch.state === 'off' ? null : (
          <Button loading={look.busy} onClick={() => void look.run({})}>
            {t('lookNow')}
          </Button>
        )}
      </div>
      {watch.directory === '' ? null : <p className="muted path">{watch.directory}</p>}
      {watch.troubles.length === 0 ? null : (
        <ul className="plainList" role="status">
          {watch.troubles.map(({ name, code }) => (
            <li key={name} className={code === 'growing' ? 'muted' : 'badNote'}>
              <span className="path">{name}</span>：{watchTroubleText[code] ?? code}
            </li>
          ))}
        </ul>
      )}
      {isOpen ? <WatchDialog watch={watch} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
