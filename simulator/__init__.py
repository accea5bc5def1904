"""What an exercise is and how it unfolds. Pure: no clock, chance, identity or storage of its own.

    localized   LocalizedText: simplified Chinese and English with fallback
    playbook    roles, channels, levels, clauses, elements, violations, scoring constants
    scenario    what an author writes: injects, expected actions, objectives, personas
    branching   conditions: what injects, actions, milestones and storylines hang on
    conditions  the two of them that have a key of their own: `unless`, `follows`
    clock       story time, real active time, pace and pause
    commands    what somebody wants (imperative); events: what happened (past tense)
    journal     an event with its number, times and audience; canonical JSON; the digest
    exercise    the state that the journal folds to; handle(command, now) -> events
    decide      one decision function per command
    timeline    what is due, and when to look again
    matching    which response serves which expected action, and what it has met so far
    views       what each role may see: snapshots and projected events
    teams       scripted trainees for rehearsal
    simcell     the simulated public (the only user of Faker)
    errors      domain errors with stable codes
"""
