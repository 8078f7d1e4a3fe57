import { FilePick } from '#renderer/ui/FilePick.tsx'
import { useText } from '#renderer/i18n/useText.ts'

interface ScanFieldProps {
  label: string
  hint: string
  scan: File | null
  onScan: (scan: File) => void
}

/** A scan to be kept with what is typed; it leaves this PC's disk only when the form is sent. */
export function ScanField({ label, hint, scan, onScan }: ScanFieldProps) {
  const t = useText('registers')
  return (
    <fieldset className="field span-12">
      <legend>{label}</legend>
      <div className="scanField">
        <FilePick label={t('chooseScan')} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.ofd" onPick={onScan} />
        <span className={scan === null ? 'muted' : ''}>{scan?.name ?? hint}</span>
      </div>
    </fieldset>
  )
}

/** What the service knows a chosen file by; null where none was chosen. */
export async function tokenOf(scan: File | null): Promise<string | null> {
  if (scan === null) return null
  const [token = null] = await window.yijuan.tokensOf([scan])
  return token
}
