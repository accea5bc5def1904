// What a screen reader says when several things came at once.
export default {
  announce: {
    and: '; ', sum: 'New: {what}', of: ', ',
    many: {
      post: '{n} posts', news: '{n} articles', call: '{n} calls', complaint: '{n} complaints', message: '{n} messages', letter: '{n} letters',
      work_order: '{n} work orders', heardFrom: '{n} further words', heardChat: '{n} chat lines', heardFact: '{n} facts', other: '{n} other things',
    },
  },
}
