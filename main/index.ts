import * as electron from 'electron'

import { startShell } from '#hosts/electron/shell.ts'

void startShell(electron, process.argv.slice(1))
