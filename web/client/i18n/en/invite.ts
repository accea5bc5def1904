export default {
  invite: {
    copied: 'Copied', copyOf: 'Copy: {of}', selected: 'Selected: press Ctrl+C to copy', open: 'Invite', title: 'Let somebody join', others: 'Evaluators, observers, role-players', text: 'People may join at any time: open the link or scan the code, give a name, choose a seat.',
  },
}
