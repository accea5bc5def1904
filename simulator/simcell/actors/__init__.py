"""Journalists, patients, families and regulators who answer what the team does. Pure and deterministic.

    plan      what an author configures: what they want to hear, how long they wait, what they ask and publish
    state     how far each has come in one exercise: a thread for each message or call that began it
    verdicts  what an answer was worth to them, by the labels that were read in it
    machine   what comes next: a question, another line of a call, a publication; and when
    words     the words of the team that they quote, filled in when a view is built

Everything they do is an event: see simulator/events/actors.py. Nothing of it is scored.
"""
