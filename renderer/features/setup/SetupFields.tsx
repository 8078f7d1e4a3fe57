import type { Control } from 'react-hook-form'

import { useText } from '#renderer/i18n/useText.ts'
import { TextField } from '#renderer/ui/form/fields.tsx'

import type { Setup } from './setupForm.ts'

/** Bureau, administrator, passphrase. */
export function SetupFields({ control, needsPassphrase }: { control: Control<Setup>; needsPassphrase: boolean }) {
  const t = useText('setup')
  return (
    <>
      <h2 className="span-12 formHeading">{t('bureau')}</h2>
      <TextField
        control={control}
        name="bureau.name"
        label={t('bureauName')}
        placeholder={t('bureauNameExample')}
        required
        span={6}
      />
      <TextField
        control={control}
        name="bureau.parentOrgan"
        label={t('parentOrgan')}
        placeholder={t('parentOrganExample')}
        required
        span={6}
      />
      <TextField control={control} name="bureau.areaCode" label={t('areaCode')} hint={t('areaCodeHint')} span={6} />
      <TextField control={control} name="bureau.fondNo" label={t('fondNo')} hint={t('fondNoHint')} span={6} />
      <h2 className="span-12 formHeading">{t('administrator')}</h2>
      <TextField
        control={control}
        name="administrator.staffNo"
        label={t('staffNo')}
        required
        span={6}
        autoComplete="username"
      />
      <TextField control={control} name="administrator.name" label={t('name')} required span={6} />
      <TextField
        control={control}
        name="administrator.password"
        label={t('password')}
        hint={t('passwordHint')}
        required
        password
        span={6}
        autoComplete="new-password"
      />
      <TextField
        control={control}
        name="administrator.again"
        label={t('passwordAgain')}
        required
        password
        span={6}
        autoComplete="new-password"
      />
      <h2 className="span-12 formHeading">{t('passphraseHeading')}</h2>
      <p className="span-12 muted formNote">{t(needsPassphrase ? 'passphraseNeeded' : 'passphraseOptional')}</p>
      <TextField
        control={control}
        name="passphrase.text"
        label={t('passphrase')}
        required={needsPassphrase}
        password
        span={6}
        autoComplete="new-password"
      />
      <TextField
        control={control}
        name="passphrase.again"
        label={t('passphraseAgain')}
        required={needsPassphrase}
        password
        span={6}
        autoComplete="new-password"
      />
    </>
  )
}
