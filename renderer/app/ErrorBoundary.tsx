import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'

import i18next from 'i18next'

/** The last net: a bug in a page shows a way on, and typing is already in the draft. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null }

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children
    return (
      <Result
        status="warning"
        title={i18next.t('app:crashed')}
        subTitle={i18next.t('app:crashedHint', { message: this.state.message })}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {i18next.t('app:reload')}
          </Button>
        }
      />
    )
  }
}
