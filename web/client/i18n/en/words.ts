export default {
  words: {
    title: 'From the facilitator', toYou: 'The facilitator, to you', toAll: 'The facilitator, to everybody', seen: 'Got it', lock: 'Eyes to the front, please', lockHint: 'Your screen is covered for a moment. What you were writing is kept.',
    button: 'Say', dialog: 'Speak as the facilitator', dialogText: 'Outside the story: not scored, kept in the log.', to: 'To', all: 'All players', text: 'Words', locks: 'Cover all screens: eyes on me', pauses: 'Pause the clock as well', lockGo: 'Cover screens',
    isLocked: 'All screens are covered', unlock: 'Give screens back', privately: 'A private word to {name}',
  },
}
