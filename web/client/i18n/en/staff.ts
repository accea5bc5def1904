export default {
  staff: {
    signIn: {
      title: 'Facilitator sign-in', text: 'Make exercises, send injects, read the scorecard. Players need no account: they use the join code.',
      name: 'User name', password: 'Password', submit: 'Sign in', hint: 'The user name and first password are printed in the server’s terminal at first start. Change the password soon after signing in.', join: 'I am a player',
    },
    home: {
      title: 'Exercises', hello: 'Hello, {name}', signOut: 'Sign out', password: 'Change password', scenarios: 'Scenarios', make: 'Make an exercise', making: 'Making it',
      exercises: 'Your exercises', none: 'No exercise yet. Pick a scenario and make the first one.', open: 'Open', card: 'Scorecard', code: 'Join code',
      roles: '{n} roles', injects: '{n} injects', actions: '{n} expected actions', length: 'about {n} min', story: '{n} story minutes',
      initial: 'You still have the first password. Please change it.', old: 'Present password', new: 'New password (at least 10 characters)', again: 'New password again', differ: 'The two do not match.', changed: 'Password changed.', change: 'Change',
    },
    line: {
      waiting: 'Waiting', open: 'Open', met: 'Met', partial: 'Partial', late: 'Late', missed: 'Missed', prompted: 'Prompted', not_rated: 'Not rated',
    },
    console: {
      start: 'StartEx', pause: 'Pause', resume: 'Resume', end: 'EndEx', stop: 'Stop', real: 'Real emergency', pace: 'Pace', home: 'Back to the exercises',
      pauseTitle: 'Pause the exercise', pauseNote: 'Why (everybody will read it)', endTitle: 'End this exercise?', endText: 'It cannot be taken up again. Expected actions not done, whose limit has not passed, stay unrated.',
      stopTitle: 'Stop the exercise', stopNote: 'A word of explanation, if you like (everybody will read it)', realTitle: 'Has something real happened?', realText: 'The exercise halts at once, and every screen says to deal with the real event.', realNote: 'What and where (everybody will read it)',
      halted: { facilitator: 'The exercise is paused', stop: 'Somebody stopped the exercise', real_emergency: 'Real emergency: the exercise has halted. Deal with the real event.' },
      by: 'by {name}', you: 'you', refused: 'This exercise cannot be entered.', signIn: 'Sign in', connection: 'Connection', loading: 'Reading the exercise',
      lobby: 'Before StartEx', joinText: 'Players open the link or scan the code, give a name and take a seat.', code: 'Join code', trainee: 'Players’ link', evaluator: 'Evaluators’ link', observer: 'Observers’ link', qr: 'QR code of the players’ link',
      localOnly: 'Only this machine can open this address. For other devices start with --host 0.0.0.0 and open the page by its network address.', lan: 'Click a link to select it, then copy.',
      nextTitle: 'What happens next', next: 'After StartEx the story clock runs from {at} for {n} minutes. Injects go out when they fall due; you may fire them early, skip them, or write one on the spot. Anybody can stop; only you resume.',
      seats: 'Seats', seatsTaken: '{n} of {m} taken', empty: 'empty', online: 'online', offline: 'offline', joined: 'Joined', notSeated: 'no seat yet', team: 'Control',
      msel: 'Master events list', legend: { fired: 'fired', waiting: 'waiting', contingency: 'contingency', skipped: 'skipped', ramp: 'expected action: target→limit' }, atStart: 'From StartEx',
      chart: 'Event chart: injects and expected actions by channel', due: 'Story', title: 'Inject', to: 'To', state: 'State', seen: 'Seen', act: 'Act',
      fire: 'Fire', skip: 'Skip', keys: 'On the chosen row', waiting: 'Waiting', soon: 'in {t}', overdue: 'Due', fired: 'Fired', skipped: 'Skipped', needless: 'Not needed', late: '{t} late', early: 'by hand',
      contingency: 'Unless done: {x}', seenBy: '{n} of {m}', seenNames: 'Seen by', nobody: 'Nobody has seen it', everyone: 'Everybody', note: 'For the facilitator', says: 'Line {n}', from: 'From',
      call: { ringing: 'Ringing', talking: 'On the phone', ended: 'Hung up', declined: 'Declined', missed: 'Unanswered' },
      free: 'Free inject', freeKind: 'Kind', freeChannel: 'Channel', freePersona: 'In whose name', freeRoles: 'Who gets it', freeTitle: 'Title', freeZh: 'Text in Chinese', freeEn: 'Text in English', freeLines: 'One row per line; the next is spoken after the answer.', freeSend: 'Send it', freeMark: 'Free',
      responses: 'Responses', noResponses: 'No response yet.', reading: 'Being read', answers: 'Answers', unanswered: 'Answers no expected action', onItem: 'Reply to', own: 'Own initiative', all: 'All', uncertain: 'Uncertain {n}',
      score: 'Scorecard', openCard: 'Open the scorecard', range: 'range {low}–{high}', noScore: 'No score yet', rated: '{n} lines rated, {m} not', provisional: 'Provisional', final: 'Final', complaintNo: 'Complaint',
    },
  },
}
