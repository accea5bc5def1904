export default {
  host: {
    resumeUnlocks: 'Resume and uncover', lockedRunning: 'The clock runs while the players cannot see their screens', lockedStill: 'All screens are covered; Resume uncovers them',
  },
}
