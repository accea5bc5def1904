// The world outside as platforms, the tour, sounds.
export default {
  social: {
    search: 'Search accounts, posts', show: 'What to show', found: '{n} found', noneHere: 'Nothing on {name} yet. New posts will appear here.',
    by_all: 'All posts', by_pinned: 'Pinned by me', by_flagged: 'Flagged', by_untouched: 'Not dealt with', by_answered: 'Answered', by_back: 'Answered us back',
    hot: 'Hot list', mark_boiling: 'top', mark_hot: 'hot', mark_new: 'new', rising: 'rising',
    pin: 'Pin', pinned: 'Pinned', pinHint: 'Keep an eye on it; only you see this', onTop: 'Pinned', officialPost: 'Official post',
    platform: 'Ask the platform…', platformAsk: 'What to ask about this post?', platformProof: 'Proof and request', platformSend: 'Submit', platformHint: 'Logged as a decision; colleagues see it',
    asked: '{time} {name}: {what}', opener: 'Opener', stars: '{n} stars', helpful: 'helpful', saved: 'saved', replies: 'replies',
    unfold: 'Read on', fold: 'Less',
    drawn: 'Drawn for the exercise', drawnMark: 'Exercise', playClip: 'Play the clip of {name} (silent)', pauseClip: 'Pause the clip of {name}', earlier: '{n} earlier',
  },
  alerts: {
    title: 'Sound and notices', ring: 'Ring for calls (softly)', volume: 'Volume', voice: 'Read callers\' words aloud (this device\'s voice)', noVoice: 'This device has no voice of its own; calls always come as text.', notify: 'Desktop notices while I look elsewhere', denied: 'The browser did not allow notices.',
  },
  phone: {
    reports: 'Calls and reports to an authority are written: what you say goes under “Report”.', hold: 'Hold', unhold: 'Back to the call', onHold: 'On hold', swap: 'End and answer', secondLeft: 'Missed in {n} s', notes: 'Call notes', notesHint: 'Names, wishes, times agreed. Kept on this device only, not scored.',
    declineMore: 'They will remember', answerMore: 'Line by line, as text', answerSpoken: 'As text, and read aloud', ringOff: 'Ring is off: on screen only', ringOn: 'Ring is on', all: 'All {n}', missed: 'To ring back {n}', noMissed: 'Nobody waits to be rung back.', empty: 'No calls yet. When the press, a family or an authority rings, it fills the screen, or a bar on top while you type.',
  },
  tour: {
    title: 'The desk in five steps', step: 'Step {n} of {m}', again: 'The desk in five steps', done: 'Understood', skip: 'Skip',
    first: 'Your first drill here? See the desk in five steps.', look: 'Have a look',
    bar: 'On top: time and what to do', barText: 'The story\'s clock, your open items and the real time left for each. Press one to go where it is dealt with.',
    feed: 'World: what people say', feedText: 'Posts on every platform. New ones wait and never move what you read. Flag a sign of trouble; reply right under the post.',
    cases: 'Cases: what comes to you', casesText: 'Here you find {cases}. What needs you stands first: open it and answer. A call fills the screen; whether it rings is up to you.',
    case_complaint: 'complaints', case_letter: 'letters and work orders', case_request: 'texts to approve', case_call: 'calls',
    write: 'Write: say, ask, look up', writeText: 'This is where you write {forms}; chat with colleagues; the board of facts, tasks and contacts; the plan. Half-written text is always kept.',
    form_statement: 'statements', form_assessment: 'assessments', form_decision: 'decisions', form_report: 'reports',
    writeTextPhone: 'This is where you write {forms}. Chat, and the board with the plan, have their own tabs beside it. Half-written text is always kept.',
    help: 'Top right: you can always stop', helpText: '"Stop" halts the drill; for a real emergency press "Real emergency". The menu holds stepping out, language and rules.',
  },
}
