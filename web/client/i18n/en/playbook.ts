export default {
  playbook: {
    title: 'Playbooks', link: 'Playbooks', intro: 'A playbook decides how an exercise is scored: limits, approvals, weights, rules of law and your own wording. Copy a shipped one, make it yours, publish it, and exercises can use it. Each exercise is for ever scored by the version that it ran with.',
    own: 'Your playbooks', ours: 'Shipped playbooks', noneOwn: 'You have none yet. Start by copying one from below.', loading: 'Loading', colon: ': ', semicolon: '; ',
    copy: 'Copy as our own', copyShort: 'Copy', copyOf: '{x} (ours)', look: 'Look', edit: 'Edit this playbook', toDraft: 'Go to the draft', publish: 'Publish', discard: 'Discard draft', archive: 'Archive', unarchive: 'Take out of archive', archived: 'archived', delete: 'Delete', undo: 'Undo changes', saving: 'Saving',
    saved: 'Saved.', publishedNow: 'Published. New exercises can use it.', saveFirst: 'Save first', uses: 'used by {n} exercises', unsaved: '{n} changes not saved (kept in this browser)', unreadable: '{n} fields cannot be read; put them right to save',
    titleZh: 'Title (Chinese)', titleEn: 'Title (English)', shippedHint: 'A shipped playbook can be read, not changed. Copy it to change it.',
    merged: 'Somebody saved just now. Your changes stand on top of what is newest; look it over and save again.', mergedClash: 'Somebody saved just now. Your changes stand on top of what is newest. {n} things were changed by both; yours are shown. Look it over and save again.',
    publishText: 'A published version never changes; to edit it you start the next one. {n} rules of law are not confirmed: they warn and cost no points.', publishNote: 'What is new in this version (optional)',
    discardTitle: 'Discard this draft?', discardText: 'The draft and its saves are deleted. Published versions stay as they are.', leaveTitle: 'Some changes are not saved', leaveText: '{n} changes are not saved. They stay in this computer\'s browser and will be here when you come back.', leave: 'Leave for now',
    deleteTitle: 'Delete “{x}”?', deleteText: 'All its versions are deleted for good. A playbook that an exercise has used can only be archived.',
    import: 'Import YAML', importHint: 'The same form as an exported file. Every fault is listed with line and column, and nothing is imported by halves.', importFile: 'Choose a file', importText: 'or paste it here', importGo: 'Import', importAt: 'Line {l}, column {c}',
    with: 'By which playbook', misfit: 'This scenario cannot be played with it:', misfitShort: ' (does not fit)', status: { draft: 'draft', published: 'published', shipped: 'shipped' },
    tabs: { label: 'Parts of the playbook', limits: 'Limits', approvals: 'Approvals', weights: 'Weights', rules: 'Rules of law', phrases: 'Phrases', versions: 'Versions' },
    limits: { hint: 'Within what time each level of warning asks for each thing, as h:mm, such as 0:30.', order: 'Direction', one_is_highest: 'Level one is the highest', one_is_lowest: 'Level one is the lowest', from: 'Gravest first:', level: 'Level', criteria: 'What makes this level', was: 'Struck out: as it was when copied. Targets and limits of single actions come from the scenario; these are shown on the trainees\' plan and used to check the time between updates.' },
    approvals: {
      hint: 'Which texts need whose agreement before they go out. The time that approvers take is theirs.', lock: 'Lock: nothing goes out without approval', lockOn: 'Locked from StartEx; the facilitator can open it.', lockOff: 'One may publish without approval, but has to give a reason, which counts in the score.', none: 'No rules: anybody publishes directly.', rule: 'Rule {n}', remove: 'Remove',
      kinds: 'Texts', roles: 'Who agrees, in this order', addRole: 'Add a role…', removeRole: 'Remove {x}', earlier: '{x} one place earlier', target: 'Target', limit: 'Limit', channels: 'Only on these channels (none: all)', add: 'Add a rule',
    },
    weights: {
      constants: 'Constants', example: 'Work out a line', content: '{n} % of the elements', time: 'Time credit {n} % (100 %: within the target)', violations: '{n} ordinary violations', prompted: 'Done only after a prompt', critical: 'One critical violation, confirmed', met: 'points: met (from {n})', notMet: 'points, under {n}: partly met', before: 'As copied: {n} points',
      elements: 'Weights of elements', elementsHint: 'Multiplies the weight that a scenario gives: 1 leaves it, 2 doubles it, 0 ignores the element.', allNothing: 'They cannot all be 0.', individual: 'Who sees the scores of single roles', evaluators: 'the person, evaluators and facilitators', staff: 'all staff, observers too',
    },
    constant: {
      time_floor: { name: 'What lateness cannot take', does: 'However late, {n} of the content\'s credit is kept; the other {rest} goes by time: all of it within the target, none at the limit.' }, violation_deduction: { name: 'Ordinary violation', does: 'Each one takes {n} off the share of elements.' }, prompted_factor: { name: 'After a prompt', does: 'A line done only when a contingency inject asked for it counts {n}.' },
      ring_back_time: { name: 'Ringing back', does: 'After a missed call, ringing back earns at most {n} of the time credit.' }, met_from: { name: 'Met from', does: 'A line with {n} points or more is “met”.' }, critical_cap: { name: 'Critical violation', does: 'Once an evaluator confirms one, its line is worth at most {n} points.' },
    },
    rules: {
      hint: 'Your counsel checks each rule and confirms it. What is not confirmed warns and costs no points.', open: '{n} of {m} rules are not confirmed: they warn and cost no points.', openShort: '{n} rules of law to confirm', all: 'All rules of law are confirmed.', none: 'This playbook has no rules of law.', confirmed: 'confirmed', unconfirmed: 'not confirmed, costs nothing', confirm: 'Confirm', withdraw: 'Withdraw',
      figure: 'Limit', start: 'Clock starts', binds: 'Binds', source: 'Source', confidence: 'Confidence', effective: 'In force since', by: 'Confirmed', sure: { high: 'high', medium: 'medium: check before use', low: 'low: read the source first' }, saidYes: 'confirmed by {name} (entered by {account}, {at})', saidNo: 'withdrawn ({account}, {at})', needsDraft: 'To confirm a rule, first choose “Edit this playbook”.',
      name: 'Who confirms it (name and office; kept with the playbook)', note: 'What was checked (optional)', confirmText: 'Actions that rest on this rule are scored from now on.', withdrawText: 'Actions that rest on this rule are no longer scored.',
    },
    phrases: {
      hint: 'Your own wording that the reader does not know. Plain words; “…” stands for up to 12 characters, “|” parts alternatives. Denied, quoted or asked, it does not count.', none: 'No phrases of your own yet.', label: 'What it shows', pattern: 'Phrase', placeholder: 'e.g. in your shoes|feel for you', remove: 'Remove “{x}”', add: 'Add a phrase',
      suggested: 'Suggested by evaluators', suggestedHint: 'From what evaluators changed in ended exercises. Edit the words and accept, or dismiss. What is accepted goes into the draft and counts in later exercises.', noneSuggested: 'Nothing is waiting.', from: '{name}, “{title}”, {n}×', accept: 'Accept', dismiss: 'Dismiss', settled: '{n} decided', accepted: 'accepted', dismissed: 'dismissed',
    },
    trial: { title: 'Try a text', hint: 'See what the reader and the phrases above find in it. It is not kept.', run: 'Try', own: 'Your phrases', reader: 'The reader', nothing: 'Nothing found.' },
    versions: { no: 'Version {n}', numbered: '{title} · version {n}', shippedNamed: '{x} (shipped)', saved: 'saved by {name}, {at} (no. {n})', published: 'published by {name}, {at}', look: 'Look', compare: 'Compare', saves: 'Saves ({n})', save: 'Version {v}, save {n}: {name}, {at}', unsavedNot: 'What is saved is compared, without the changes that are not.' },
    diff: { none: 'There is no difference.', what: 'What', before: 'Before', after: 'After', nothing: 'none', group: { limits: 'Limits', approvals: 'Approvals', weights: 'Weights and scoring', rules: 'Rules of law', phrases: 'Phrases', content: 'Content' } },
    rescore: {
      link: 'Score again', title: 'Scored again with another playbook', card: 'The scorecard', with: 'With this version', choose: 'Choose a version', itsOwn: ' (it ran with this one)', busy: 'Scoring again; a few seconds', notEnded: 'An exercise can be scored again once it has ended.',
      done: 'The whole journal was replayed with another playbook: readings, approvals as they went, evaluators\' words and story time are as they were. Nothing is stored; the scorecard stays as it is.', phrases: 'The versions differ in {n} phrases. Texts were not read again, so that these make no difference here.',
      alone: 'by itself: {n} points', all: 'Show what did not move', same: 'No line\'s score changes.', parts: 'elements {c} · time {t} · unprompted {p}', nowRated: 'Not rated before: {x}', together: 'Only several differences together move it.', overridden: 'An evaluator has overridden this line; that value stands.', differences: 'How the playbooks differ',
    },
  },
}
