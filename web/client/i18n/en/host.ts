export default {
  host: {
    resumeUnlocks: 'Resume and uncover', lockedRunning: 'The clock runs while the players cannot see their screens', lockedStill: 'All screens are covered; Resume uncovers them',
    back: {
      isIn: '“{name}” is in this exercise already', noSeat: 'No seat', online: 'that device is still connected', offline: 'that device is offline',
      isMe: "That's me: continue as {name}", isMeText: 'For a new phone, computer or browser. Once the facilitator agrees you have your seat, drafts and chat again; the other device is signed out.',
      other: 'I am somebody else', otherText: 'Add something to your name, so that others can tell you apart: “Qiu 2”, or your ward.',
      waiting: 'Waiting for the facilitator', waitingText: 'Keep this page open. If it takes long, call out to the facilitator.', refused: 'The facilitator did not agree. Talk to them, or join under another name.',
      asks: '{name} wants to continue on another device:', oldOff: 'the old device is offline', stillOn: 'the old device is still connected and will be signed out', give: 'It is them: agree', refuse: 'Refuse',
    },
    real: {
      notDrill: 'This is not the drill', title: 'Real emergency: see to the real thing first', by: 'Raised by {name}', noNote: 'Not said yet what it is or where. Whoever knows, please add it below.',
      then: 'The whole exercise is halted. Leave the screen; act and report as you would on any real day.', add: 'Add: what has happened, where, who is needed', addGo: 'Tell everybody', ends: 'The facilitator ends this. What you were writing is kept.',
      overAsk: 'Is the real emergency over?', overText: 'Everybody gets their screens back, and the exercise goes on where it halted.', over: 'It is over: resume',
    },
    start: {
      ask: 'Start now?', length: 'Begun at ×{p}, it takes about {n} minutes.', about: 'about {n} min', story: 'story {t} / {d}', anyway: 'Start',
      empty: 'Empty seats ({n}):', reading: 'Still reading the rules or choosing a seat:', away: 'Seated, but offline:',
    },
    word: { readers: '{names} reads English.', onlyEnglish: ' You may write in English alone.', english: 'In English (for those who read it)', englishMay: 'In English (may stay empty)', chineseMay: 'In Chinese (may stay empty)', either: 'Write it in one language or in both' },
    persona: { find: 'Find a persona', found: '{n} found', used: 'Just used', story: 'In the story', crowd: 'Backdrop accounts' },
    call: { ask: '{name} has not finished. End the call all the same?', text: 'You can ring back and go on from there, but what is said then counts as late.', end: 'End it' },
    doors: { join: 'I take part in an exercise', joinText: 'With a join code or a link: no sign-in, this way.' },
    why: { label: 'Why (everybody sees it; may stay empty)', tell: 'Tell everybody', change: 'Change' },
    away: '{name} (offline)',
    release: '{people} trainees will see the scores. The card has {lines} lines, one for each expected action: {rated} rated, {not} not rated.',
    late: { title: 'What has happened so far', done: 'I am up to date', published: 'Published', nothing: 'No statement has been published.' },
  },
}
