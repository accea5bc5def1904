// Those outside who go by what the team does: journalists, patients, families, regulators.
export default {
  actors: {
    title: 'Outside', none: 'Nobody is waiting yet.', rest: '{n} more', fold: 'Show fewer', hint: 'Journalists, patients, families and regulators go by what the team does; no part of the score.',
    kind: { journalist: 'Journalist', patient: 'Patient', family: 'Family', regulator: 'Regulator' },
    state: {
      idle: 'has not come yet', ringing: 'is ringing', talking: 'on the phone, asked {asked} of {of}', waits: 'asked {asked} of {of}, waits until {at}', waitsOpen: 'asked {asked} of {of}, waits without a limit',
      willNews: '{verdict}; in the news at {at}', willPost: '{verdict}; posts at {at}', out: '{verdict}; published', rests: '{verdict}; publishes nothing more', silenced: 'silenced',
    },
    ifMissed: { news: 'in the news if unanswered', post: 'posts if unanswered' },
    verdict: { answered: 'was answered', cared: 'was answered with care', evaded: 'got no straight answer', refused: 'was refused', blamed: 'was blamed', declined: 'was declined', missed: 'waited in vain' },
    turn: { began: 'begins', given_time: 'more time', returned: 'rung back', call_over: 'call over', answered: 'answered', cared: 'answered with care', evaded: 'no straight answer', refused: 'refused', blamed: 'blamed', declined: 'call declined', missed: 'no answer' },
    quick: 'I have read your answer.', quickSend: 'Reply “{words}”',
    knows: 'Knows: {x}', wants: 'Wants to hear: {x}', silence: 'Silence', unsilence: 'Let go on', silenceHint: 'Silenced, they ask and publish nothing more; a caller still says the lines of the script.', look: 'Open',
    about: 'About what {name} sent at {at}', aboutItem: 'About “{title}”', picture: 'Screenshot: the answer of {org}', pictureGone: 'The words of this answer have been erased', pictureOn: '{channel} · {at}',
  },
}
