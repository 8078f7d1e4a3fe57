import { Modal } from 'antd'

import type { CaseView } from '#contract/case.ts'
import type { PaymentState } from '#contract/payment.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { EnforceForm } from './EnforceForm.tsx'
import { PayForm } from './PayForm.tsx'
import { RequestForm } from './RequestForm.tsx'
import { ShareForm } from './ShareForm.tsx'

/** What may be recorded of a payment. */
export type PaymentAct = 'share' | 'request' | 'pay' | 'enforce'

/** What the forms of a payment need. */
export interface PaymentFormProps {
  view: CaseView
  state: PaymentState
  /** What every party of the same decision owes, this one included. */
  siblings: readonly PaymentState[]
  onClose: () => void
}

const forms = { share: ShareForm, request: RequestForm, pay: PayForm, enforce: EnforceForm } as const

/** The form of the act that was chosen. */
export function PaymentDialogs({ act, ...props }: PaymentFormProps & { act: PaymentAct | null }) {
  const t = useText('payment')
  const Form = act === null ? null : forms[act]
  return (
    <Modal
      open={act !== null}
      onCancel={props.onClose}
      title={act === null ? '' : `${t(act)}：${act === 'share' ? props.state.docNo : props.state.partyName}`}
      width={680}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
    >
      {Form === null ? null : <Form {...props} />}
    </Modal>
  )
}
