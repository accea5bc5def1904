// The world outside as platforms, the tour, sounds.
export default {
  social: {
    search: 'Search accounts, posts', show: 'What to show', found: '{n} found', noneHere: 'Nothing on {name} yet. New posts will appear here.',
    by_all: 'All posts', by_pinned: 'Pinned by me', by_flagged: 'Flagged', by_untouched: 'Not dealt with', by_answered: 'Answered', by_back: 'Answered us back',
    hot: 'Hot list', mark_boiling: 'top', mark_hot: 'hot', mark_new: 'new', rising: 'rising',
    pin: 'Pin', pinned: 'Pinned', pinHint: 'Keep an eye on it; only you see this', onTop: 'Pinned', officialPost: 'Official post',
    platform: 'Platform', platformAsk: 'Which measure for this post?', platformProof: 'Proof and request', platformSend: 'Submit', platformHint: 'Logged as a decision; colleagues see it',
    asked: '{time} {name}: {what}', opener: 'Opener', stars: '{n} stars', helpful: 'helpful', saved: 'saved', replies: 'replies',
    drawn: 'Drawn for the exercise', drawnMark: 'Exercise', playClip: 'Play the clip of {name} (silent)', pauseClip: 'Pause the clip of {name}', earlier: '{n} earlier',
  },
}
