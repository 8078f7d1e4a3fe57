import sharp from 'sharp'

import { smoothNoise } from './noise.ts'
import { seededRandom, seedOf } from './random.ts'

const width = 880
const height = 660
const grain = smoothNoise(256, 5, 1)

/** x, y, width, height in pixels. */
type Box = readonly [number, number, number, number]
type Draw = (random: () => number) => string

/** The invented places of the case, drawn with plain shapes. Nobody's yard, nobody's machine. */
const scenes: Record<string, Draw> = {
  gate: (r) =>
    sky('#c9cdc9', '#e9eae6') +
    ground('#8d8b86', 470) +
    wall([60, 190, 760, 300], '#cfc6b4', r) +
    door([350, 300, 190, 190], '#7a5a44') +
    plate(250, 232, 380, 46),
  workshop: (r) =>
    inside('#d7d8d2', '#9a9c98') +
    lamps() +
    rows(6, (i) => machine(60 + i * 138, 330 + (i % 2) * 26, r)) +
    floorMarks(),
  glue: (r) =>
    inside('#d2d0c8', '#8e8a82') +
    lamps() +
    belt(90, 420, 700) +
    rows(5, (i) => worker(130 + i * 150, 300, r)) +
    rows(8, (i) => shoe(120 + i * 84, 404, r)),
  duct: (r) =>
    sky('#c4cbc6', '#e6e8e4') +
    wall([0, 330, 880, 330], '#b8b2a6', r) +
    duct(330, 70, 70, 300) +
    duct(330, 310, 380, 58) +
    hood(690, 290),
  drums: (r) =>
    inside('#c9c6bc', '#7f7b73') +
    rows(6, (i) => drum(70 + i * 132, 360 - (i % 3) * 12, i % 2 ? '#2f7f78' : '#a33a2c', r)) +
    rows(5, (i) => drum(130 + i * 138, 450, '#2f6a4f', r)),
  ledger: (r) => desk('#8b6b4a') + page([150, 90, 330, 470], -4, r) + page([430, 120, 320, 450], 3, r),
  outlet: (r) =>
    inside('#bdbab2', '#77746c') +
    pit(250, 330) +
    duct(120, 300, 180, 44) +
    rows(5, (i) => bag(620 + (i % 2) * 90, 470 - i * 34, r)),
  treatment: (r) =>
    sky('#cdcfc8', '#ecebe5') +
    ground('#92908a', 480) +
    tower([250, 180, 150, 300], '#dfe3e2') +
    tower([440, 230, 190, 250], '#b9bdb0') +
    duct(390, 250, 60, 40) +
    duct(520, 90, 34, 150) +
    wall([0, 440, 880, 60], '#a8a296', r),
  permit: (r) =>
    desk('#6f5a45') +
    page([220, 40, 440, 580], 1, r) +
    `<rect x="300" y="96" width="280" height="34" fill="#b8352a" opacity=".75"/>`,
}

/** The scenes' names: pictures are handed to the papers as `photo-<name>.jpg`. */
export const sceneNames = Object.keys(scenes)

/** A scene as a small camera would have seen it, as JPEG. */
export async function photograph(name: string, seed: number): Promise<Buffer> {
  const draw = scenes[name]
  if (draw === undefined) throw new Error(`no scene ${name}`)
  const random = seededRandom(seedOf(seed, name))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${gradients}${draw(random)}</svg>`
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .blur(1.1)
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (let i = 0; i < data.length; i += info.channels) {
    const x = (i / info.channels) % width
    const y = Math.floor(i / info.channels / width)
    const away = Math.hypot(x / width - 0.5, y / height - 0.46)
    const light = (1.06 - away * away * 0.95) * (1 + 0.05 * Math.sin(x / 170 + y / 230))
    for (let c = 0; c < 3; c += 1) {
      const noise = (grain.values[((y * 5 + c * 31) & 255) * 256 + ((x * 3 + y) & 255)] ?? 0) * 15
      data[i + c] = Math.min(255, Math.max(0, (data[i + c] ?? 0) * light + noise))
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 72 })
    .toBuffer()
}

const gradients = `<defs><linearGradient id="metal"><stop offset="0" stop-color="#6f7578"/><stop offset=".45" stop-color="#d6dadb"/><stop offset="1" stop-color="#5c6163"/></linearGradient><linearGradient id="shade" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".45"/></linearGradient></defs>`

function rows(n: number, draw: (i: number) => string): string {
  return Array.from({ length: n }, (_, i) => draw(i)).join('')
}
function sky(top: string, bottom: string): string {
  return `<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="880" height="660" fill="url(#sky)"/>`
}
function ground(fill: string, y: number): string {
  return `<rect y="${y}" width="880" height="${660 - y}" fill="${fill}"/><rect y="${y}" width="880" height="${660 - y}" fill="url(#shade)"/>`
}
function wall([x, y, w, h]: Box, fill: string, r: () => number): string {
  const windows = rows(
    Math.floor(w / 130),
    (i) =>
      `<rect x="${x + 34 + i * 130}" y="${y + 34}" width="74" height="58" fill="#55594e" stroke="#e4e0d6" stroke-width="5"/>`,
  )
  const stains = rows(
    14,
    () =>
      `<ellipse cx="${x + r() * w}" cy="${y + r() * h}" rx="${10 + r() * 40}" ry="${20 + r() * 60}" fill="#4a453c" opacity=".07"/>`,
  )
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>${windows}${stains}<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#shade)" opacity=".4"/>`
}
function door([x, y, w, h]: Box, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>${rows(9, (i) => `<line x1="${x}" x2="${x + w}" y1="${y + 12 + i * 20}" y2="${y + 12 + i * 20}" stroke="#4a3526" stroke-width="3"/>`)}`
}
function plate(x: number, y: number, w: number, h: number): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#e9e2cf" stroke="#7b5f2f" stroke-width="4"/>${rows(7, (i) => `<rect x="${x + 34 + i * 46}" y="${y + 12}" width="30" height="22" fill="#8f2b22"/>`)}`
}
function inside(top: string, floor: string): string {
  return `<rect width="880" height="660" fill="${top}"/><polygon points="0,660 880,660 700,330 180,330" fill="${floor}"/><polygon points="0,0 180,90 180,330 0,660" fill="#bfc0ba"/><polygon points="880,0 700,90 700,330 880,660" fill="#b2b3ad"/><polygon points="0,660 880,660 700,330 180,330" fill="url(#shade)"/>`
}
function lamps(): string {
  return rows(
    4,
    (i) => `<rect x="${200 + i * 20}" y="${20 + i * 26}" width="${480 - i * 40}" height="7" fill="#fdfdf4"/>`,
  )
}
function machine(x: number, y: number, r: () => number): string {
  const w = 112
  const h = 130 + r() * 30
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="6" fill="#5d7f6c"/><rect x="${x + 12}" y="${y + 16}" width="${w * 0.45}" height="34" fill="#20282c"/><circle cx="${x + w - 24}" cy="${y + 34}" r="9" fill="#b93227"/><rect x="${x - 8}" y="${y + h}" width="${w + 16}" height="14" fill="#3f4442"/><rect x="${x + 40}" y="${y - 60}" width="22" height="62" fill="url(#metal)"/>`
}
function floorMarks(): string {
  return `<polygon points="120,660 132,660 250,400 244,400" fill="#d8b53c" opacity=".8"/><polygon points="760,660 748,660 630,400 636,400" fill="#d8b53c" opacity=".8"/>`
}
function belt(x: number, y: number, w: number): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="34" fill="#2e5a44"/><rect x="${x}" y="${y + 34}" width="${w}" height="16" fill="#5b5f5d"/>${rows(8, (i) => `<rect x="${x + 20 + i * 92}" y="${y + 50}" width="10" height="120" fill="#6d7270"/>`)}`
}
function worker(x: number, y: number, r: () => number): string {
  return `<circle cx="${x}" cy="${y}" r="24" fill="#3a2f29"/><rect x="${x - 34}" y="${y + 22}" width="68" height="100" rx="18" fill="${r() < 0.5 ? '#5a6a4c' : '#8d7d6c'}"/>`
}
function shoe(x: number, y: number, r: () => number): string {
  return `<path d="M${x} ${y} q12 -${16 + r() * 10} 34 -8 q20 6 24 16 h-58z" fill="${r() < 0.5 ? '#f1efe9' : '#d8cfc0'}" stroke="#777" />`
}
function duct(x: number, y: number, w: number, h: number): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#metal)" stroke="#565b5d"/>`
}
function hood(x: number, y: number): string {
  return `<polygon points="${x},${y} ${x + 60},${y} ${x + 120},${y + 110} ${x - 60},${y + 110}" fill="#a9afb1" stroke="#565b5d"/>`
}
function drum(x: number, y: number, fill: string, r: () => number): string {
  return `<rect x="${x}" y="${y}" width="96" height="128" fill="${fill}"/><ellipse cx="${x + 48}" cy="${y}" rx="48" ry="13" fill="#d2d4d3"/><ellipse cx="${x + 48}" cy="${y + 128}" rx="48" ry="13" fill="${fill}"/><rect x="${x + 20}" y="${y + 44}" width="56" height="36" fill="#efe9d8" opacity="${0.7 + r() * 0.3}"/><rect x="${x}" y="${y}" width="96" height="128" fill="url(#shade)"/>`
}
function desk(fill: string): string {
  return `<rect width="880" height="660" fill="${fill}"/>${rows(16, (i) => `<line x1="0" x2="880" y1="${i * 44 + 10}" y2="${i * 44 + 2}" stroke="#4b3826" opacity=".35" stroke-width="2"/>`)}`
}
function page([x, y, w, h]: Box, turn: number, r: () => number): string {
  const lines = rows(
    20,
    (i) =>
      `<rect x="${x + 26}" y="${y + 40 + i * ((h - 70) / 20)}" width="${(w - 52) * (0.55 + r() * 0.45)}" height="5" fill="#3b3f4c" opacity=".65"/>`,
  )
  return `<g transform="rotate(${turn} ${x + w / 2} ${y + h / 2})"><rect x="${x + 6}" y="${y + 8}" width="${w}" height="${h}" fill="#000" opacity=".3"/><rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#f3f0e6"/>${lines}</g>`
}
function pit(x: number, y: number): string {
  return `<rect x="${x}" y="${y}" width="300" height="190" fill="#4b5458" stroke="#8d8d86" stroke-width="14"/><ellipse cx="${x + 150}" cy="${y + 110}" rx="120" ry="42" fill="#68777a"/>`
}
function bag(x: number, y: number, r: () => number): string {
  return `<rect x="${x}" y="${y}" width="${110 + r() * 20}" height="44" rx="16" fill="#e4e0d2" stroke="#a49f8e"/>`
}
function tower([x, y, w, h]: Box, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" stroke="#6f777b" stroke-width="3"/>${rows(4, (i) => `<line x1="${x}" x2="${x + w}" y1="${y + 40 + i * 60}" y2="${y + 40 + i * 60}" stroke="#7d868a" stroke-width="4"/>`)}<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="url(#shade)" opacity=".5"/>`
}
