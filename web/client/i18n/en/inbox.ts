// Complaint desk, inbox, news page, the team's chat as conversations.
export default {
  inbox: {
    cases: 'Complaints', inbox: 'Inbox', casesEmpty: 'No complaints yet. Whoever comes to your door will be here, sorted by time limit.', inboxEmpty: 'Nothing has come in yet. Internal messages, letters, work orders, drafts to clear and colleagues’ reports come here.',
    noneHere: 'Nothing of this kind at present.', groups: 'Kinds of mail', all: 'All', group_memo: 'Reports', group_request: 'To clear', orderHint: 'Sort in another way', order_due: 'By limit', order_time: 'By time',
    toList: 'All {n}', next: 'Next', left_target: 'target in {time}', left_limit: 'limit in {time}', mine: 'with you', by: 'with {name}', with: 'handed to {role}', handedToMe: 'Handed to you', gone: 'Handed over', reported: 'reports to you', passed: 'escalates to you', asks: 'to clear: {kind}',
    noOwner: 'Nobody is on it yet', owner: '{name} ({role}) has been on it since {time}', ownerYou: 'You have been on it since {time}', handedOn: 'Handed to {role} at {time}; nobody is on it yet', take: 'I’m on it', takeOver: 'Take over', hand: 'Hand over…',
    handTo: 'To which role', handHint: 'They see all that was said and noted; you can go on reading it. The time limit stays where it is, with the first role; an answer from whoever may give one counts for it.', handNote: 'In a word: how far it is, what is missing', handDo: 'Hand over', chooseRole: 'choose a role', empty: 'seat empty', can_answer: 'May answer it', can_note: 'May only note; cannot answer', canNobody: 'No other role may answer it', noteOnly: '{role} may only note, not answer. If you hand it over all the same, agree first who answers.', cannotAnswer: 'Your role cannot answer this one: write a note, then hand it back.', back: 'Hand back', backTo: 'Back to {name}', toMe: '{name} handed you: {title}', byAt: 'our target {time}', missedAt: 'missed {time}', sentOpen: 'sent {time} · check it, add by {until}', withMe: 'handed to you', leftWith: 'with {role} · {time} left',
    limitIs: 'the limit is that of {roles}', targetLimit: 'Our target {target} · limit {limit}', answeredAt: 'done {time}', sentIn: '{word} {time}', settledBy: 'settled by {kind} {time}', answeredBy: '{name} ({role}) answered at {time}', answeredYou: 'You answered at {time}', courtesy: 'Nothing more to do: {how}. A word to {name} is a courtesy',
    ways: 'Answer or note', answerTo: 'Answer {name}', note: 'Internal note', noteLabel: 'Internal note', noteHint: 'For colleagues on this case and staff; never for the other side', noteSave: 'Note it',
    step_note: 'Internal note · {name} ({role}) {time}', step_taken: '{time} {name} ({role}) is on it', step_handed: '{time} {name} ({role}) handed it to {to}',
    inside: 'Inside the team', history: 'Patient', fictional: 'fictional', historyHint: 'For handling the case only: into no text that goes out.',
    privacyOpen: 'Anybody reads this: confirm no patient, discuss no condition and no visit', clause: 'Plan {id}',
  },
  talk: {
    list: 'Conversations', all: 'All', empty: 'Nobody has spoken yet. One line gets everybody on the same page.', emptyRole: 'You have not talked with {role} yet.', unread: '{n} unread', newHere: 'New from here', latest: 'To the latest', latestNew: '{n} new',
    readBy: 'Read {n}/{m}', read: 'Read', unreadYet: 'Not read', readers: 'Read by {names}', noneRead: 'Read by nobody yet', private: 'Only {role} and your own role see this', nobodyThere: 'seat empty, {role} stands in', nobody: 'seat empty',
  },
  press: {
    edition: 'Exercise edition · {n}', latest: 'Updated {time}', from: 'Source: {name}', related: 'Related', newStories: '{n} new story · show | {n} new stories · show',
    siteNav: 'Home · Departments · For patients · Notices', notices: 'Notices and statements',
  },
  sentCheck: { title: 'Read it against the plan: is anything missing?', plan: 'The plan, {id}', ours: '{name}, sent {time}', add: 'If something is missing, send a further one by {time}, or correct it.', away: 'Read', go: 'Check it against the plan' },
  tongue: { 'theirs_en': 'This is in English, and read on a desk in Chinese by {names}. Add it in Chinese, or say in the chat what it is about.', 'theirs_zh-CN': 'This is in Chinese, and read on a desk in English by {names}. Add it in English, or say in the chat what it is about.', 'mine_en': 'This text is in English. Agree only to what you can read: ask {name} to add it in Chinese, or what it is about.', 'mine_zh-CN': 'This text is in Chinese. Agree only to what you can read: ask {name} to add it in English, or what it is about.', chat: 'To the chat' },
}
