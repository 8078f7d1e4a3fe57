import { Descriptions } from 'antd'

import { useDesk } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** Versions and places, for a call to whoever maintains the desk. */
export function AboutPanel() {
  const t = useText('settings')
  const desk = useDesk()
  return (
    <div className="narrow">
      <Descriptions
        bordered
        column={1}
        items={[
          { key: 'version', label: t('version'), children: desk.version },
          { key: 'rulePack', label: t('rulePack'), children: desk.rulePack },
          { key: 'directory', label: t('dataDirectory'), children: <span className="path">{desk.directory}</span> },
          { key: 'host', label: t('host'), children: t(`hosts.${desk.host}`) },
        ]}
      />
      <p className="muted">{t('aboutNote')}</p>
    </div>
  )
}
