"""Use cases: the only place that saves and publishes. No Flask, no eventlet: it is given what it needs.

    ports       what the edges hand in: publish, notice, clock
    runner      one exercise: its queue, its working and its committed state
    conductor   sleeps until something is due, then says Tick
    exercises   all exercises of this process: create, open, resume after a restart
    library     the shipped scenarios, read once
    reading     responses to the reader process and back; readerproc is that process
    people      sign-in, joining, places
    drafts      unsent texts
    scorecards  the card of an exercise
"""
