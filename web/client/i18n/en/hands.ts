export default {
  hands: {
    call: 'Call facilitator', callText: 'Raise your hand', called: 'Facilitator called', waits: 'not seen yet', since: '{t} ago', add: 'What about (may stay empty)', send: 'Add', seen: 'The facilitator has seen it and is coming', seenHint: 'Or answers you in a word first.', away: 'Got it', again: 'Call again',
    from: '{name} calls you', coming: 'Coming', word: 'Private word', count: '{n} calling',
  },
}
