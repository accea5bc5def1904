"""Judges an exercise from its journal: pure, without clock, chance or database.

`text/` reads one response and names its elements and violations with evidence.
The scorecard builds on the readings that the journal keeps (`ResponseAssessed`),
never on the reader itself.

    cardtypes   the shapes of a card      desktypes those of the evaluator's desk
    scorecard   the whole card            lines     one expected action on it
    rubric      content: C                findings  what nobody should write
    measures    time: t and p             approvals waiting for agreement
    evidence    what shows a finding      matches   why a response counts
    ratings     P, S, M, U                roles     by role; what a trainee sees
    signals     how the flags fell        rehearsal a drill by a scripted team
    agreement   evaluators with each other, reliability its coefficients
    proposals   a response before a word  suggestions phrases for the playbook
"""
