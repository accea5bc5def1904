// The situation board: facts, tasks, decisions, contacts; the phase.
export default {
  board: {
    title: 'Situation board', parts: 'Parts of the board', facts: 'Facts', tasks: 'Tasks', decisions: 'Decisions', contacts: 'Contacts',
    whole: 'Whole board', wholeTitle: 'The team\'s situation board', close: 'Close',
    state: { known: 'Known', in_doubt: 'In doubt', unknown: 'Unknown', open: 'To do', doing: 'Under way', done: 'Done', reached: 'Reached', waiting: 'Awaiting reply', not_reached: 'Not reached' },
    stateLabel: 'State', overdue: 'Overdue', jumpedOver: 'Overdue: came due in the jump to {time}', dueMeanwhile: 'Tasks of yours that came due meanwhile: {n}. Do them, or give them a new time on the board.', sheet: 'fact sheet',
    none: {
      known: 'Released facts appear here; add what you have made sure of.', in_doubt: 'Nothing in doubt.', unknown: 'Nothing to find out.',
      tasks: 'No tasks yet. Who does what by when goes here, and tells when it is late.', decisions: 'No decisions yet. What is decided under "Write" is listed here.', contacts: 'No contacts yet. Whom you spoke to, what was said, and who waits for whom goes here.',
    },
    add: { fact: 'Add a fact', task: 'Add a task', contact: 'Log a contact' },
    text: { fact: 'What (one sentence)', task: 'What is to be done', contact: 'What was said and agreed' },
    source: { fact: 'Source (who said so, where seen)', contact: 'Person spoken to' }, owner: { task: 'Owner', contact: 'Who of us' }, due: { task: 'Due (story)', contact: 'Reply by (story)' }, noOwner: 'Not settled',
    save: 'Put it up', change: 'Save', sourceIs: 'Source: {name}', noSource: 'No source given', ownerIs: 'Owner: {role}', byUs: 'Ours: {role}', dueAt: 'By {time}', backAt: 'Reply by {time}', left: '{time} left (real)',
    verify: 'Verified', begin: 'Start', done: 'Done', reachedNow: 'Reached', edit: 'Change', strike: 'Strike out', strikeAsk: 'Strike out this card?', strikeText: 'It stays readable, with the reason beside it.', strikeWhy: 'Reason (all will see it)',
    needPerson: 'Name the person', by: '{name} {time}', changed: 'Changed once | Changed {n} times', was: 'Before', struckBy: 'Struck out by {name} {time}: {reason}', struckCount: '{n} struck out',
    meanwhile: '{name} has just changed this card. It now reads:', struckMeanwhile: '{name} has just struck out this card: {reason}', mineKept: 'Your own words are kept below.', keepMine: 'Seen it, use mine', dropMine: 'Drop mine', asNew: 'Put up as a new card', lookFirst: 'Just changed by a colleague: look above first',
    phase: 'Phase', noPhase: 'No phase declared yet', phaseBy: 'declared by {name} {time}', declare: 'Declare', setPhase: 'Declare a phase', decide: 'Decide', choosePhase: 'Choose a phase', whoDeclares: 'Declared by a role that assesses or decides',
    ask: 'Ask somebody', over: 'The exercise has ended: read only.', reason: 'Reason: {text}', mine: 'mine',
  },
}
