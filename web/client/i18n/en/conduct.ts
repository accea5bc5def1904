// Words of the console's dialogs: what a jump does to posts, what an inject leans on, who asks, what moved opinion.
export default {
  conduct: {
    jump: {
      fire: 'Fire: comes out the moment you land, at {at}; what wants an answer is timed from {at}.', skip: 'Skip: never appears, nobody sees it, and it cannot be brought back.',
      which: 'Which {n}?', by: '{name}: {words}', weak: 'weak signal', alarm: 'false alarm',
    },
    before: { title: 'Before it in the plan, not out yet: {n}', why: 'Its words may speak of these, and the team has not seen them.', held: 'held', skipped: 'skipped', more: 'and {n} earlier', gone: 'What was skipped will not come.' },
    own: 'Plan: ×{n} here. You chose ×{m}.', ownJump: 'Plan: jump at {at}. You chose not to, for now.', takes: 'Go to ×{n}',
    stays: 'Keeps the present pace; this step is not offered again', leaves: 'No jump for now, and this step is not offered again; “Jump” above does it at any time', noteOf: 'Why',
    asks: { press: 'Press, and who asks in the plan', family: 'Family, and who asks in the plan', story: 'Others of the story', crowd: 'All the rest' },
    over: { never: 'Never fired', inject: 'Its condition was not met by EndEx: it never came', action: 'Its condition was not met by EndEx: it never opened', milestone: 'Not reached by EndEx', storyline: 'Its condition was not met by EndEx: it never began' },
    moved: {
      heatUp: 'Heat up {by} in the last {n} min', heatDown: 'Heat down {by} in the last {n} min', still: 'Heat hardly moved in the last {n} min',
      by: '; in that time: {at} {what}', word: '{role} spoke ({effect})', blow: '“{words}”', outbreak: 'the outbreak', turn: '{gauge} set by hand', silence: '; no adequate word in that time', alone: '; the subject cools by itself', mood: '; mood {trend}',
    },
    pins: '{n} marks here: open them', pinList: '{n} marks, {from} to {to}',
  },
}
