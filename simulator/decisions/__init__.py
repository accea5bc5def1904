"""One decision for each command, by subject: `(exercise, command, who, now) -> Decision`.

    checks       what several decisions ask first
    clock        StartEx, pauses, pace, jumps, EndEx
    people       joining, consent, seats, bystanders
    injects      firing, holding, editing, free ones; personas' words; what time brings about
    responses    what trainees submit
    approvals    asking for agreement, giving and refusing it
    desk         questions to the world outside, chat, debrief
    calls        answering, declining, ringing back, hanging up
    evaluation   readings, overrides, notes, what people settle

Each gives the events that the command comes to, or raises the DomainError of its refusal.
"""
