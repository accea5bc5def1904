export default {
  evaluate: {
    title: 'Evaluator’s desk', open: 'Evaluate', loading: 'Reading the desk', refused: 'This desk cannot be opened.', readOnly: 'read only', toConsole: 'Watch the drill (console)',
    first: {
      title: 'Three things to do here', lobby: 'The drill has not started.', lobbyText: 'Once it has, every response that the players send appears in the queue below by itself.',
      step1: 'Pick a response from the queue: see what they faced and what they wrote.', step2: 'Then decide point by point. The machine only proposes: agree, or change it with a short reason. Your word counts.', step3: 'Leave open what you are not sure of. “Watch the drill” above shows the whole room; there you look and change nothing.', read: 'Got it',
    }, toCard: 'Open the scorecard',
    queue: 'Responses', order: 'Order', hardFirst: 'Hardest first', byTime: 'By time', filter: 'Filter', byRole: 'By role', byInject: 'By inject', allRoles: 'All roles', allInjects: 'All injects',
    responses: '({n})',
    filters: { decide: 'To decide', critical: 'Critical', uncertain: 'Uncertain', review: 'To check', unrated: 'Not rated by me', asked: 'Review asked', all: 'All' },
    nothing: 'No response yet. It appears here as soon as somebody sends one.', allDone: 'None left of this kind. Try another filter.', inChat: 'To decide in the team’s chat: {n}, on the card.',
    how: { critical: 'critical, to decide', uncertain: 'uncertain', review: 'claims to check', rated: 'rated by me', unrated: 'not rated by me', reading: 'being read' }, asked: 'Review asked', reviewShort: 'Review asked',
    panes: 'Parts', pane: { queue: 'Responses', response: 'Text and rating' }, progress: 'Rated by me: {n} of {m}; only those to decide are needed',
    blindOn: 'Blind: on', blindOff: 'Blind', blindHint: 'Rate first: the reading and colleagues’ words show once you have rated each element.', blindWord: 'blind',
    response: 'The response', answersWhat: 'In answer to', thisOne: 'this one', ownAccord: 'Of their own accord, not in answer to an inject.', serves: 'Serves', noApprovalNeeded: 'needs no approval',
    pace: { on_time: 'took {t} of the story, within the target of {target}', rung_back: 'let go first, then rung back after {t} of the story (target {target})', late: 'took {t} of the story, past the target of {target} (limit {limit})', past: 'took {t} of the story, past the limit of {limit}' },
    told: 'What its writer had been told', toldNothing: 'Nobody had told them any of the facts by then.', notTold: 'Not told by then ({n})', chooseOne: 'Choose a response from the list.', noResponse: 'Nobody responded to “{line}”, so there is no text to show.',
    marked: 'Marked: ', unmark: 'Unmark', withMark: 'Kept with it: ', mayMark: 'You may first mark the words that show it, with the mouse or clause by clause with [ and ].',
    proposal: 'Elements and violations', rowsKey: 'up and down', veil: 'Rating blind, elements left: {n}. Then the reading, its evidence and colleagues’ words show.', veilNone: 'This response has no elements to rate.', look: 'Show the reading', noRows: 'There are no elements to rate here, and nothing was found.',
    row: {
      hidden: 'not rated', critical: 'critical, to decide', uncertain: 'uncertain', toReview: 'to check', mine: 'rated by me', me: 'me', added: 'Found by an evaluator; the reading did not have it.', same: 'as the reading', apart: 'not as the reading', sameAs: 'as {name}', apartFrom: 'not as {name}',
      element: { yes: 'there', no: 'missing' }, finding: { yes: 'stands', no: 'set aside' },
    },
    reads: { element: { met: 'The reading: there', not_met: 'The reading: missing', uncertain: 'The reading: uncertain' }, finding: { met: 'The reading: found', not_met: 'The reading: not found', uncertain: 'The reading: uncertain' } },
    says: { element: { yes: '{name}: there', no: '{name}: missing' }, finding: { yes: '{name}: stands', no: '{name}: set aside' } },
    do: {
      element: { yes: 'There', no: 'Missing', keepYes: 'Agree: there', keepNo: 'Agree: missing', toNo: 'Change to missing', toYes: 'Change to there' },
      finding: { yes: 'A fault: it stands', no: 'No fault: set aside', keepYes: 'Confirm the fault', keepNo: 'Agree: no fault', toNo: 'No fault: set aside', toYes: 'A fault after all' }, comment: 'Note',
    },
    settle: { element: { yes: '“{name}” is there', no: '“{name}” is missing' }, finding: { yes: '“{name}” is a fault and costs points by the rules', no: '“{name}” is no fault and costs nothing' } },
    reason: 'Reason (kept with your name)', noteWords: 'Note (seen by facilitators, evaluators and observers only)', add: 'Add a violation', addTitle: 'Add a violation that the reading did not find', addWhich: 'Which', addChoose: 'Choose one',
    previous: 'Previous', next: 'Next',
    reviewWaits: 'waits for an answer', reviewAnswered: 'answered', reviewOf: '{name} asks to look again at “{line}”', reviewAnswer: 'Answer (they will see it with your name)', reviewSend: 'Answer',
    keys: {
      title: 'Keys', short: 'Keys', confirm: 'agree or confirm; rating blind: there', change: 'change; rating blind: missing', comment: 'a note on this response', add: 'add a violation', entry: 'next and previous response', row: 'next and previous row', pick: 'straight to a row', clause: 'mark clause by clause',
      answer: 'answer a request for review', blind: 'blind on and off', figures: 'agreement', leave: 'unmark, or leave what is being written', help: 'this table', on: 'Single keys act (without them: mouse and Tab)',
    },
    figures: {
      title: 'Agreement', short: 'Agreement', between: 'Between evaluators', betweenHint: 'A unit is one element or violation of one response on which both have given a word; of each the last word counts.', betweenNone: 'No two people have rated the same thing yet.',
      reader: 'Evaluators and the reading', readerHint: 'Blind words only: given before the reading was seen. What the reading left uncertain does not count.', readerNone: 'Nobody has rated blind yet.', who: 'Who', all: 'All', share: 'Agreed', kappa: 'Cohen’s κ (95 %)', alpha: 'Krippendorff’s α (95 %)',
      tooFew: 'too few to say ({n} of {enough})', noFigure: 'not defined', blindOf: 'blind: {n}', unsure: 'left uncertain by the reading, not counted: {n}',
      note: 'The share agreed includes agreement by chance; κ and α leave it out. They are not defined where all words are the same; α has no interval under 10 responses.',
    },
  },
  review: {
    ask: 'Ask for a second look', title: 'Ask for a second look', text: 'What should be looked at again? (Evaluators and facilitators see it with your name)', send: 'Ask', waits: 'Sent. An evaluator will answer.', yours: 'You asked', answered: 'Answer by {name}', again: 'Ask again', refused: 'Not sent: ',
  },
}
