import { forkWorker } from '#main/worker/fork.ts'

import { createApplication } from './application.ts'
import { hostChannel } from './hostChannel.ts'
import { serveHost } from './serveHost.ts'

// The service process: started by a host with utilityProcess.fork or child_process.fork.
serveHost({ channel: hostChannel(), createApplication, forkWorker, exit: () => process.exit(0) })
