export default {
  halting: {
    stop: 'Stop', real: 'Real emergency', stopTitle: 'Stop the exercise', stopNote: 'A word of explanation, if you like (everybody will read it)', realTitle: 'Has something real happened?', realText: 'The exercise halts at once, and every screen says to deal with the real event.', realNote: 'What and where (everybody will read it)',
    slip: 'A slip: go on', why: 'Why? (optional)', tell: 'Tell everybody', standsText: 'The clocks stand still already. Everybody will read that you want it stopped.', realAsk: 'The exercise stands still. If something real has happened, say so: every screen then turns to the real event. If not, press "Cancel", then "A slip: go on", or say why you stopped it.',
  },
  words: {
    title: 'From the facilitator', answersYou: 'The facilitator answers your call', toYou: 'The facilitator, to you', toAll: 'The facilitator, to everybody', seen: 'Got it', lock: 'Eyes to the front, please', lockHint: 'Your screen is covered for a moment. What you were writing is kept.',
    button: 'Say', dialog: 'Speak as the facilitator', dialogText: 'Outside the story: not scored, kept in the log.', to: 'To', all: 'All players', text: 'Words', locks: 'Cover all screens: eyes on me', pauses: 'Pause the clock as well', lockGo: 'Cover screens',
    isLocked: 'All screens are covered', unlock: 'Give screens back', privately: 'A private word to {name}',
    alarm: { offline: 'is offline', overloaded: 'has {n} open to-dos at once', quiet: 'silent for {n} real min' }, alarmShort: { offline: 'Offline', overloaded: 'Overloaded', quiet: 'Silent' },
    open: '{n} open', longest: 'oldest {t}', unseen: '{n} unseen', lastAct: 'last acted {t} ago', notSeen: 'Not seen by',
    tour: {
      title: 'For new facilitators', offer: 'First time in control? Five steps show you round.', start: 'Show me', done: 'Done',
      clock: { head: 'The clock is yours', text: 'Start when everybody is there. From then on pause, jump, change pace, send a free inject or say a word from here. An announced end gives two minutes, and can be taken back.' },
      chart: { head: 'The whole story in one picture', text: 'Story time runs from left to right; the line is now. Drag an inject that has not gone out to another time, and undo it if it was wrong. Lanes go by channel or by role. Slopes are the time limits of expected actions.' },
      list: { head: 'Inject by inject', text: 'Each goes out by itself when it falls due. On a chosen row: F fires, H holds, S skips, E edits, D sends another like it. “Expected actions” shows who should be doing what.' },
      people: { head: 'Mind the people', text: 'Who waits for you, who is idle, who has too much: all in this column. Under Seats you move people and send a private word.' },
      safe: { head: 'If something real happens', text: '“Real emergency” halts every screen at once. Anybody can stop; only you resume. The big screen beside it shows only what everybody may see.' },
    },
  },
}
