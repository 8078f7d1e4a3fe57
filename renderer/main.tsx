import './app/zodSetup.ts'
import 'antd/dist/reset.css'
import './app/styles/base.css'
import './app/styles/shell.css'
import './app/styles/pages.css'
import './app/styles/examination.css'
import './app/styles/scan.css'
import './app/styles/papers.css'
import './app/styles/exchange.css'
import './app/styles/platform.css'
import './app/styles/service.css'
import './app/styles/search.css'
import './app/styles/review.css'
import './app/styles/reviewChecks.css'
import './app/styles/forms.css'
import './app/styles/discussion.css'
import './app/styles/media.css'
import './app/styles/discretion.css'
import './app/styles/statistics.css'
import './app/styles/registers.css'
import './app/styles/rounds.css'
import './app/styles/compare.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { connect } from '#renderer/rpc/connect.ts'

import { giveAntdNonce } from './app/antdNonce.ts'
import { Root } from './app/Root.tsx'
import './i18n/i18n.ts'

const container = document.querySelector('#root')
if (container === null) throw new Error('index.html has no #root')

// Called while the page's scripts run first: the port comes with its load.
const client = connect()

giveAntdNonce()
createRoot(container).render(
  <StrictMode>
    <Root client={client} />
  </StrictMode>,
)
