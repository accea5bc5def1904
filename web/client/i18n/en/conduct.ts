// Words of the console's dialogs: what a jump does to posts, what an inject leans on, who asks, what moved opinion.
export default {
  conduct: {
    talking: '{name} is on the phone with {who}; the call goes on after the jump.', without: '{names} read the other language and will see this one.', toNote: 'Still to write: what happened meanwhile, for everybody.',
    jump: {
      fire: 'Fire: comes out the moment you land, at {at}; what wants an answer is timed from {at}.', skip: 'Skip: never appears, nobody sees it, and it cannot be brought back.',
      noise: 'Background posts: {n}', which: 'Which {n}?', by: '{name}: {words}', weak: 'weak signal', alarm: 'false alarm',
    },
    clocks: 'The large figures are the time of day in the story, from {at} on. “Story” is how many minutes of it have passed; “real” is how long people have really been at it, pauses left out.',
    scriptEnd: {
      over: 'The script is over: nothing more of it will come.', comes: 'The planned end is reached, and something may still come.',
      coming: 'On a condition only: {names}.', comingMore: 'On a condition only, {n} in all: {names} and more.', answers: 'Questions that the story will answer by itself: {n}.', rounds: 'Rounds that the plan will still open: {n}.', held: 'Held back: {n}; they come only if you release them.',
      todo: 'End the drill, or let the team finish: open to-dos {n}.', todoNone: 'The team has no open to-do: you can end the drill.', open: 'Open to-dos of the team: {n}. The facilitator decides when to end.', openNone: 'The team has no open to-do. The facilitator decides when to end.',
      reacts: 'The simulated public still reacts to what the team says.',
    },
    before: { title: 'Before it in the plan, not out yet: {n}', why: 'Its words may speak of these, and the team has not seen them.', held: 'held', skipped: 'skipped', more: 'and {n} earlier', gone: 'What was skipped will not come.' },
    own: 'Plan: ×{n} here. You chose ×{m} yourself.', leave: 'Not now, don’t ask again', why: 'What happens meanwhile',
    asks: { press: 'Press, and who asks in the plan', family: 'Family, and who asks in the plan', story: 'Others of the story', crowd: 'All the rest' },
    over: { inject: 'Never fired', action: 'Never opened', milestone: 'Not reached', storyline: 'Never began' },
    overLong: { inject: 'Its condition did not come true before EndEx: it never came.', action: 'Its condition did not come true before EndEx: it never opened.', milestone: 'It was not reached before EndEx.', storyline: 'Its condition did not come true before EndEx: it never began.' },
    moved: {
      heatUp: 'Heat up {by} in the last {n} min', heatDown: 'Heat down {by} in the last {n} min', still: 'Heat hardly moved in the last {n} min',
      by: '; in that time: {at} {what}', word: '{role} spoke ({effect})', blow: '“{words}”', outbreak: 'the outbreak', turn: '{gauge} set by hand', silence: '; no adequate word in that time', end: '.', alone: '; the subject cools by itself', mood: '; mood {trend}',
    },
  },
}
