// Writing: key messages, who else writes, versions, preview, drafts that could not be kept.
export default {
  compose: {
    held: 'Paused: this can be done once the exercise goes on.',
    writes: '{name} is writing {kind}', writesFor: '{name} is writing {kind} for {channel}', answersToo: '{name} is answering this too', look: 'Look', close: 'Close',
    a_statement: 'a statement', a_correction: 'a correction', a_withdrawal: 'a withdrawal', a_assessment: 'an assessment', a_decision: 'a decision', a_report: 'a report', a_reply: 'a reply', a_complaint_reply: 'an answer',
    clash: 'You are both writing for this channel. Agree in the chat who does, so that you speak with one voice.',
    map: 'Key messages', mapHint: 'For whom, and the three things to remember (optional)', mapHas: '{n} of 3', toWhom: 'For {names}', and: ', ', audience: 'For whom',
    to_patients: 'Patients and families', to_public: 'The public', to_press: 'The press', to_staff: 'Our staff', to_authority: 'Authorities', to_partners: 'Partners',
    message: 'Message {n}', message1: 'What matters most: how the people are', message2: 'What we are doing', message3: 'When we speak next, where to ask',
    length_chars: '{n} characters in all; nine seconds hold 40–60', length_words: '{n} words in all; nine seconds hold 27', long: 'long to remember', use: 'Put into the text', clear: 'Clear',
    preview: 'Preview', previewClose: 'Close preview', previewOf: 'As it looks on {channel}', onPhone: 'Phone width', onScreen: 'Screen width', previewNote: '{n} characters · not out yet', previewEmpty: '(The text is still empty.)',
    nav1: 'Home', nav2: 'About us', nav3: 'For patients', nav4: 'Notices', pageTitle: 'Statement', pageBy: '{name}, {time} story time',
    versions: '{n} versions', versionsHint: 'Remarks and what was changed', version: 'Version {n}', in: 'added: ', out: 'removed: ', edition: 'Version {n}, compared with the one before',
    within: 'Before it is published, these must agree, within {time} of story time:',
    drafted: 'Drafted', drafting: 'Drafting', put: 'Insert', putThis: 'Insert "{title}"',
    retry: 'Try again', notSent: 'Not sent; your words are still here.', sending: 'Sending…', sendsLater: 'No connection. It will be sent as soon as there is one; no need to press again.',
    away: 'No connection: the draft is kept on this device and saved once there is one', lost: 'The draft could not be kept. Copy it elsewhere, then try again.', notKept: 'The draft is not on the server yet; it is kept on this device. {why}',
  },
}
