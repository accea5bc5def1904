export default {
  screen: {
    loading: 'Reading', level: 'Level declared', noLevel: 'The team has declared no level yet.', endsIn: 'The exercise ends in {t}', meanwhile: 'From {from} to {to}', feed: 'Right now', noPosts: 'Posts and articles that everybody has will appear here.',
    texts: 'Official statements', noTexts: 'Nothing published yet.', changed: { correction: 'corrected', withdrawal: 'withdrawn' }, facts: 'Facts released', fill: 'Full screen',
    halt: { lobby: 'The exercise has not started', facilitator: 'Exercise paused', stop: 'Somebody stopped the exercise', real_emergency: 'Real emergency: the exercise has halted. Deal with the real event.', ended: 'The exercise is over. Please keep your seats to talk it over.' },
    link: 'Big screen', linkHint: 'For the wall of the room: only what everybody may see; no scores, no injects to come, no private words.', linkUrl: 'Link to the big screen (no sign-in; opens nothing else)', open: 'Open the big screen',
    renew: 'New link for the big screen', renewAsk: 'Make a new link for the big screen?', renewText: 'The old one stops working at once: a big screen that is open goes dark and is opened anew with the new link. All other links and the join code stay.', renewed: 'Renewed. The old link opens nothing any more.', planned: 'Planned end reached',
  },
}
