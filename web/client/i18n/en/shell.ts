export default {
  mark: {
    exercise: 'EXERCISE', first: 'EXERCISE', second: '演练', warning: 'Everything below is fictional. Do not share. Do not dial numbers shown',
    full: 'Exercise: everything below is fictional. Do not share. Do not dial numbers shown',
  },
  state: { due: 'Due', late: 'Late', met: 'Met', missed: 'Missed', uncertain: 'Uncertain', held: 'Held' },
  theme: { label: 'Appearance', auto: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  do: {
    cancel: 'Cancel', back: 'Back', next: 'Continue', send: 'Send', retry: 'Try again', close: 'Close', save: 'Save', copy: 'Copy', home: 'Home', search: 'Search', takeOut: 'Take out: {x}', nothingFound: 'Nothing found.', change: 'Change',
  },
  clock: { story: 'Story', pace: '×{n}', lobby: 'Not started', running: 'Running', paused: 'Paused', ended: 'Ended' },
  link: { connecting: 'Connecting', live: 'In sync', offline: 'Offline, reconnecting', refused: 'No entry', sending: 'Saving {n}', kept: 'No network. Kept here, sent on return: {n}' },
  kind: {
    post: 'Post', call: 'Call', complaint: 'Complaint', reply: 'Reply', statement: 'Statement', complaint_reply: 'Complaint reply', call_line: 'Call', flag: 'Flag',
    message: 'Message', news: 'Article', letter: 'Letter', work_order: 'Work order', assessment: 'Assessment', decision: 'Decision', report: 'Report', correction: 'Correction', withdrawal: 'Withdrawal', room: 'Action in the room',
  },
  who: { facilitator: 'Facilitator', evaluator: 'Evaluator', observer: 'Observer', simcell: 'Role-player', trainee: 'Trainee' },
  count: { minutes: '{n} min', seconds: '{n} s' },
  notFound: { title: 'No such page', text: 'The link may be incomplete. Ask the facilitator for the join code.', join: 'Enter a code', signedIn: 'The link may be incomplete.', list: 'Back to the exercises' },
}
