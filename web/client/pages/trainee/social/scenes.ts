// The subjects that a picture can have, each drawn in 320 x 200 with what matters in the middle.

import { h, type VNode } from 'vue'

import type { Subject } from './media'
import { disc, line, oval, path, person, rect, skyline, type Tint } from './shapes'

type Draw = (tint: Tint, chance: () => number) => VNode[]

const turn = (chance: () => number): number => Math.floor(chance() * 97)

function street(tint: Tint, chance: () => number): VNode[] {
  return [rect(0, 0, 320, 200, tint.sky), ...skyline(tint, chance, 128), rect(0, 128, 320, 72, tint.ground), rect(0, 128, 320, 5, tint.wall)]
}

/** A shop front with a sign that can't be read, and a door. */
function front(tint: Tint): VNode[] {
  return [
    rect(0, 0, 320, 200, tint.far), rect(26, 16, 268, 132, tint.wall), rect(44, 28, 232, 20, tint.dark, 2),
    ...[0, 1, 2, 3, 4, 5].map((i) => rect(104 + i * 19, 34, 13, 8, tint.glow, 2)),
    rect(48, 60, 62, 70, tint.sky), rect(210, 60, 62, 70, tint.sky), rect(126, 56, 33, 92, tint.dark), rect(162, 56, 33, 92, tint.dark),
    rect(154, 98, 3, 18, tint.glow), rect(165, 98, 3, 18, tint.glow), rect(0, 148, 320, 52, tint.ground), rect(112, 148, 96, 7, tint.wall),
  ]
}

function car(x: number, y: number, body: string, glass: string): VNode[] {
  return [
    path(`M${x} ${y}v-18q2-6 12-7l10-14q2-4 8-4h28q6 0 9 4l9 14q12 1 13 8v17z`, body), path(`M${x + 26} ${y - 25}l7-10q1-3 5-3h10v13zM${x + 52} ${y - 38}h8q4 0 6 3l6 10h-20z`, glass),
    disc(x + 20, y, 9, '#20262b'), disc(x + 20, y, 4, '#8b959b'), disc(x + 70, y, 9, '#20262b'), disc(x + 70, y, 4, '#8b959b'),
  ]
}

const ambulance: Draw = (tint, chance) => [
  ...front(tint), rect(96, 92, 132, 62, '#f7f9f8', 8), path('M228 106h22q8 0 12 10l8 18v20h-42z', '#eef2f1'), path('M234 112h15q5 0 8 8l5 12h-28z', '#8fb4c4'),
  rect(96, 126, 174, 7, '#c2334d'), rect(150, 101, 8, 20, '#c2334d'), rect(144, 107, 20, 8, '#c2334d'), rect(200, 85, 22, 8, '#4d7fd0', 3),
  disc(126, 156, 12, '#20262b'), disc(126, 156, 5, '#9aa4a8'), disc(236, 156, 12, '#20262b'), disc(236, 156, 5, '#9aa4a8'),
  person(70, 176, 78, turn(chance), { coat: '#f2f5f4' }), person(292, 182, 84, turn(chance), { up: true }), person(36, 186, 86, turn(chance)),
]

const clinic: Draw = (tint, chance) => [
  ...front(tint), ...[0, 1, 2].map((i) => oval(62 + i * 16, 120 - (i % 2) * 8, 7, 12, '#7fa284')), ...[0, 1, 2].map((i) => disc(62 + i * 16, 106 - (i % 2) * 8, 5, '#dba9c0')),
  person(118, 178, 82, turn(chance)), person(212, 182, 86, turn(chance), { up: chance() < 0.5 }), person(238, 176, 80, turn(chance), { coat: '#e9b7c3' }),
]

const ward: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, tint.wall), rect(0, 150, 320, 50, tint.ground), rect(188, 22, 96, 74, tint.sky), rect(234, 22, 4, 74, tint.wall), rect(188, 56, 96, 4, tint.wall),
  rect(40, 112, 150, 16, '#fbfcfb', 6), rect(40, 96, 46, 22, '#eef2f1', 8), rect(78, 104, 112, 22, '#9fc0c4', 6), rect(34, 84, 7, 84, tint.dark, 3), rect(186, 104, 7, 64, tint.dark, 3), rect(40, 128, 150, 5, tint.dark),
  line('M214 46V150', '#8b979b', 4), line('M202 152h24', '#8b979b', 4), rect(206, 40, 16, 26, '#d7ecf0', 4), line('M214 66C214 96 178 88 168 104', '#b7c6c9', 2),
  disc(120, 52, 13, chance() < 0.6 ? '#d2503f' : '#d9b04a'), disc(120, 52, 6, '#fff3dd'), person(258, 184, 96, turn(chance), { coat: '#e4eff2' }),
]

const eye: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, tint.wall), rect(0, 160, 320, 40, tint.ground), rect(60, 22, 200, 116, '#f8faf9', 6), rect(60, 22, 200, 116, 'none'),
  path('M92 80C122 44 198 44 228 80C198 116 122 116 92 80Z', '#ffffff'), line('M92 80C122 44 198 44 228 80C198 116 122 116 92 80Z', tint.dark, 4), disc(160, 80, 24, '#6f93a8'), disc(160, 80, 11, '#20262b'), disc(168, 72, 5, '#ffffff'),
  person(42, 190, 92, turn(chance), { coat: '#f2f5f4' }), person(284, 192, 94, turn(chance)),
]

const syringe: Draw = (tint) => [
  rect(0, 0, 320, 200, tint.sky), oval(160, 178, 150, 26, tint.far), rect(84, 116, 152, 46, tint.wall, 10), rect(98, 128, 40, 22, '#ffffff', 4), rect(104, 134, 28, 4, tint.far), rect(104, 141, 18, 3, tint.far),
  h('g', { transform: 'rotate(-24 170 84)' }, [rect(92, 74, 116, 24, '#ffffff', 6), rect(92, 74, 70, 24, '#bfe0e4', 6), ...[0, 1, 2, 3, 4].map((i) => rect(108 + i * 18, 74, 2, 9, '#7f9aa0')), rect(72, 68, 8, 36, '#8fa3a8', 3), rect(78, 82, 16, 8, '#8fa3a8'), rect(208, 80, 16, 12, '#8fa3a8', 2), line('M224 86h42', '#6c7f85', 2)]),
  rect(196, 118, 26, 40, '#e8c9d4', 5), rect(200, 110, 18, 10, '#b98796', 3),
]

const paper: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, tint.ground), oval(170, 176, 130, 18, tint.dark),
  h('g', { transform: `rotate(${-5 + Math.round(chance() * 6)} 160 100)` }, [
    rect(96, 14, 138, 172, '#d8d5cc', 2), rect(90, 10, 138, 172, '#fbfaf6', 2), rect(118, 26, 82, 10, '#4a5557', 2),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => rect(106, 50 + i * 13, 62 + ((i * 37) % 44), 5, i === 5 ? '#b6604f' : '#a9b1b0', 2)), h('circle', { cx: 196, cy: 152, r: 17, fill: 'none', stroke: '#b8473c', 'stroke-width': 3 }), disc(196, 152, 5, '#b8473c'),
  ]),
  path('M0 200V150Q26 138 52 154L84 168Q92 178 80 182L44 176L52 200Z', '#d6a27c'),
]

const chat: Draw = (tint) => [
  rect(0, 0, 320, 200, tint.sky), rect(98, -14, 124, 228, '#1d2428', 16), rect(104, -8, 112, 216, '#f0f2f0', 10),
  ...[0, 1, 2, 3].flatMap((i) => {
    const isOwn = i % 2 === 1
    const width = 44 + ((i * 29) % 34)
    return [disc(isOwn ? 204 : 116, 26 + i * 46, 8, isOwn ? '#8a9b90' : tint.far), rect(isOwn ? 192 - width : 128, 16 + i * 46, width, 28, isOwn ? '#bfe3c6' : '#ffffff', 7), rect((isOwn ? 192 - width : 128) + 7, 23 + i * 46, width - 16, 4, '#8f9a97', 2), rect((isOwn ? 192 - width : 128) + 7, 32 + i * 46, (width - 16) * 0.6, 4, '#b3bcb9', 2)]
  }),
]

const crowd: Draw = (tint, chance) => [
  ...street(tint, chance), ...Array.from({ length: 7 }, (_, i) => person(24 + i * 45 + Math.floor(chance() * 14), 172 + (i % 2) * 16, 84 + (i % 3) * 8, turn(chance), { up: i % 3 === 1 })),
]

const food: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, tint.far), rect(0, 118, 320, 82, '#b98a5e'), rect(0, 118, 320, 5, '#d2a679'),
  oval(160, 164, 92, 16, '#8b6240'), path('M72 106Q78 168 128 174H192Q242 168 248 106Z', chance() < 0.5 ? '#3f5f73' : '#a9493c'), oval(160, 106, 88, 24, '#f4ead6'), oval(160, 108, 76, 18, '#c9793b'),
  ...[0, 1, 2, 3].map((i) => line(`M${104 + i * 12} ${106 + (i % 2) * 6}q26 -14 52 0t46 0`, '#f3d79a', 4)), disc(200, 104, 12, '#fff3dc'), disc(200, 104, 5, '#eaa53b'), ...[0, 1, 2, 3, 4].map((i) => disc(120 + i * 15, 102 + (i % 2) * 9, 4, '#5c8f4c')),
  ...[0, 1, 2].map((i) => line(`M${132 + i * 28} 74q-8 -12 0 -22t0 -22`, '#ffffff88', 4)), line('M250 60L196 100M262 66L206 102', '#6b4328', 4),
]

const cat: Draw = (tint, chance) => {
  const fur = chance() < 0.5 ? '#d98f4a' : chance() < 0.5 ? '#5d6166' : '#e9e1d3'
  return [
    rect(0, 0, 320, 200, tint.sky), rect(40, 0, 240, 132, tint.wall), rect(52, 0, 216, 120, tint.far), ...skyline(tint, chance, 120).slice(0, 22), rect(0, 132, 320, 68, tint.ground), rect(24, 128, 272, 10, '#f6f2ea'),
    path('M118 138Q108 78 160 74Q214 78 204 138Z', fur), disc(160, 66, 30, fur), path('M134 54L132 26L154 42ZM186 54L188 26L166 42Z', fur), disc(149, 64, 4, '#22282b'), disc(171, 64, 4, '#22282b'), path('M156 74h8l-4 5z', '#b5655f'), line('M138 74l-18 -3M138 79l-17 4M182 74l18 -3M182 79l17 4', '#00000055', 1.5), line('M204 130q34 6 26 -30', fur, 11),
  ]
}

const rain: Draw = (tint, chance) => [
  ...street(tint, chance), ...Array.from({ length: 26 }, () => { const x = chance() * 330; const y = chance() * 180; return line(`M${x.toFixed(0)} ${y.toFixed(0)}l-5 15`, '#ffffff77', 2) }),
  person(160, 190, 104, turn(chance)), path('M92 86Q160 20 228 86Q214 78 200 86Q180 74 160 86Q140 74 120 86Q106 78 92 86Z', '#3f6fa0'), line('M160 52V130', '#2c3338', 3), oval(160, 192, 54, 6, '#ffffff33'),
]

const road: Draw = (tint, chance) => [
  ...street(tint, chance), ...[0, 1, 2, 3, 4].map((i) => rect(8 + i * 68, 168, 36, 5, '#f3efe0')), ...car(30, 158, '#5c7d95', '#cfe3ea'), rect(160, 84, 138, 72, '#3f8a76', 10), ...[0, 1, 2, 3].map((i) => rect(170 + i * 30, 94, 24, 26, '#cfe7ea', 3)), rect(160, 132, 138, 6, '#e9f3ee'), disc(192, 158, 12, '#20262b'), disc(268, 158, 12, '#20262b'),
]

const makeup: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, chance() < 0.5 ? '#f1d7dc' : '#e8dff0'), oval(160, 180, 150, 20, tint.far), disc(160, 84, 66, '#ffffff'), disc(160, 84, 56, tint.sky), path('M124 60q14 -26 40 -28', 'none'), line('M124 62q12 -22 36 -26', '#ffffff', 6), rect(152, 148, 16, 28, '#c9b8a4', 3),
  rect(60, 118, 24, 60, '#b04a5a', 4), path('M62 118v-22q10 -12 20 -4v26z', '#d4707f'), rect(240, 128, 42, 50, '#f6efe4', 8), rect(246, 118, 30, 12, '#c9a66b', 3), rect(98, 148, 34, 30, '#d8b48c', 15), rect(196, 154, 32, 24, '#8fae9c', 6),
]

const stage: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, tint.dark), path('M60 0L110 150H10ZM160 0L216 150H104ZM260 0L310 150H210Z', '#ffffff1f'), rect(0, 150, 320, 50, tint.ground), ...Array.from({ length: 5 }, (_, i) => person(56 + i * 52, 178 + (i % 2) * 8, 94, turn(chance), { up: i % 2 === 0, coat: i % 2 ? '#c25563' : '#d9a441' })), ...[0, 1, 2, 3, 4, 5, 6].map((i) => disc(20 + i * 47, 12, 5, tint.glow)),
]

/** A stem with blossoms, from its foot at (x, y). */
const orchid = (x: number, y: number, lean: number): VNode[] => [
  line(`M${x} ${y}Q${x + lean} ${y - 30} ${x + 2 * lean} ${y - 46}`, '#5f8560', 2), oval(x - 8, y - 3, 11, 4, '#7fa284'), oval(x + 8, y - 5, 11, 4, '#6d9573'),
  ...[0, 1, 2, 3].flatMap((i) => { const at = x + lean * (0.9 + i * 0.36); const up = y - 20 - i * 9; return [disc(at - 5, up, 5, '#f3dfea'), disc(at + 5, up, 5, '#f3dfea'), disc(at, up - 5, 5, '#fbeff5'), disc(at, up + 4, 4, '#e7c3d6'), disc(at, up, 2.5, '#a9476f')] }),
]

/** A lobby with its wall of orchids, and an ice pack on the counter. */
const lobby: Draw = (tint) => [
  rect(0, 0, 320, 200, tint.wall), ...[14, 74].flatMap((y) => [rect(20, y + 58, 280, 5, tint.dark), ...[0, 1, 2, 3, 4, 5].flatMap((i) => [...orchid(46 + i * 46, y + 54, i % 2 ? 5 : -5), rect(38 + i * 46, y + 50, 16, 9, tint.far, 2)])]),
  rect(0, 150, 320, 50, tint.ground), rect(0, 146, 320, 7, '#f6f2ea'), rect(126, 152, 76, 38, '#8fc4dc', 10), rect(132, 158, 64, 26, '#b9deee', 8), line('M146 163v16M140 171h12M142 166l8 10M150 166l-8 10', '#ffffff', 2), rect(160, 166, 28, 4, '#ffffff', 2), rect(160, 174, 20, 4, '#e4f3fa', 2),
]

/** A passage with a sign that hangs from the ceiling. */
const corridor: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, tint.wall), path('M0 0H320L206 62V130L320 200H0L114 130V62Z', tint.ground), path('M0 0H320L206 62H114Z', tint.sky), path('M0 0L114 62V130L0 200Z', tint.wall), path('M320 0L206 62V130L320 200Z', tint.far),
  rect(114, 62, 92, 68, tint.glow), rect(138, 78, 22, 52, tint.dark), rect(162, 78, 22, 52, tint.dark), path('M24 70L64 86V156L24 178Z', tint.far), path('M296 70L256 86V156L296 178Z', tint.wall),
  line('M112 0V24M208 0V24', tint.dark, 2), rect(84, 24, 152, 40, '#2f6f73', 4), rect(100, 35, 52, 8, '#f4faf8', 2), rect(100, 49, 36, 5, '#b9dcd8', 2), line('M176 44h36M200 34l12 10l-12 10', '#f4faf8', 4), person(160, 156, 58, turn(chance), { coat: '#e4eff2' }),
]

/** Somebody before a mirror whose face has been made unreadable. */
const mirror: Draw = (tint, chance) => [
  rect(0, 0, 320, 200, tint.far), rect(84, 6, 152, 188, tint.dark, 12), rect(91, 13, 138, 174, tint.sky, 8), person(160, 214, 196, turn(chance), { up: true }),
  ...Array.from({ length: 20 }, (_, i) => rect(138 + (i % 5) * 9, 32 + Math.floor(i / 5) * 9, 9, 9, ['#d9b79c', '#c9a488', '#e6cbb4', '#b78f74'][turn(chance) % 4] ?? '#d9b79c')),
]

/** Nothing in particular: a ground for words that no scene fits. */
const plain: Draw = (tint) => [rect(0, 0, 320, 200, tint.sky), rect(0, 132, 320, 68, tint.far), path('M0 200V176Q80 156 160 178T320 170V200Z', tint.ground)]

export const SCENES: Readonly<Record<Subject, Draw>> = {
  ambulance, paper, chat, eye, ward, syringe, clinic, crowd, food, cat, rain, road, makeup, stage, lobby, corridor, mirror, plain,
}
