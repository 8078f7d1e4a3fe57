import { openDesk } from '#store/desk.ts'

const [directory = '', key = ''] = process.argv.slice(2)
const desk = openDesk(directory, Uint8Array.from(Buffer.from(key, 'hex')))
process.stdout.write(desk.ok ? 'held\n' : `${desk.error.kind}\n`)
setInterval(() => {}, 1000)
