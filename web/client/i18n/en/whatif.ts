export default {
  whatif: {
    open: 'What if…', title: 'What if…', notVerdict: 'A model’s view for discussion, not a verdict', about: 'Only this one word of the team is changed; what the world sent, the luck and what the facilitator set by hand stay as they were. The model looks at the team’s public words only: calls, meetings, letters and decisions inside are not in it. The parameters are chosen to teach, not measured. Never part of the score.',
    newModel: 'The model has changed since the exercise: both curves are worked out anew and differ a little from what was seen then.',
    loading: 'Opening', busy: 'Working it out…', card: 'Scorecard', mine: 'My scorecard', hotwash: 'Talk it over', none: 'The exercise ended before anything broke out: there is nothing to play through.', notEnded: 'This can be asked once the exercise has ended.', noOpinion: 'This exercise has no simulated opinion: there is nothing to play through.', noWords: 'The team said nothing in public, and no model answer was called for: there is nothing to play through.',
    word: 'Which word to change', how: 'How to change it', said: 'Said', unsaid: 'Called for and never said', first: 'Choose a word of the team, then how to change it.', planned: 'Model answer, in time until {t}',
    hows: { away: 'Not said', moved: 'Said at another time', model: 'The model answer instead' }, noModel: 'The scenario has no model answer for this word', modelText: 'The model answer', time: 'Said at', timeOf: 'Said at {t}', to: 'From {a} to {b}', notThen: 'Give a time from {a} to {b}.',
    effect: { sound: 'sound', thin: 'incomplete', empty: 'too little', harmful: 'backfired' }, readAs: 'Read as {x}', erased: '(the words were erased)',
    head: { away: 'If “{x}” had not been said', moved: 'If “{x}” had been said at {t}', model: 'If the model answer had been given instead of “{x}”', unsaid: 'If the model answer to “{x}” had been given at {t}' }, really: 'It was {t}',
    another: 'Choose another', spoke: 'The team spoke', was: 'What happened', then: 'What if', heat: 'Heat', mood: 'Mood', trust: 'Trust', heatUnit: '0 calm – 100 everywhere', moodUnit: '−1 angry – 1 kind', trustUnit: '0 – 100',
    picture: '{what}: {a} at the end', pictureBoth: '{what}: {a} at the end, {b} in the model’s view',
    table: 'Both curves in figures', measure: '', difference: 'Change', rows: { hottest: 'Heat at its height', total: 'Posts in all', silence: 'Minutes without an adequate word', mood: 'Mood at the end', trust: 'Trust at the end', bookings: 'Bookings (an ordinary day is 100)' }, at: '{n} ({t})',
    same: 'The model sees no difference.', sentence: {
      hottest: { less: 'Heat would have gone up to {n}, {d} less than it did.', more: 'Heat would have gone up to {n}, {d} more than it did.', same: 'Heat would have gone just as high, to {n}.' },
      total: { less: 'There would have been some {n} posts, {d} fewer.', more: 'There would have been some {n} posts, {d} more.', same: 'There would have been about as many posts, {n}.' },
      silence: { less: '{n} minutes without an adequate word, {d} fewer.', more: '{n} minutes without an adequate word, {d} more.', same: 'Just as many minutes without an adequate word, {n}.' },
      trust: { less: 'Trust would have ended at {n}, {d} lower.', more: 'Trust would have ended at {n}, {d} higher.', same: 'Trust would have ended where it did, at {n}.' },
      mood: { less: 'Mood would have ended at {n}, {d} lower.', more: 'Mood would have ended at {n}, {d} higher.', same: 'Mood would have ended where it did, at {n}.' },
    },
  },
}
