"""Use cases: the only place that saves and publishes. No Flask, no eventlet: it is given what it needs.

    ports       what the edges hand in: publish, notice, clock
    runner      one exercise: its queue, its working and its committed state
    conductor   sleeps until something is due, then says Tick
    exercises   all exercises of this process: create, open, resume after a restart
    library     the shipped scenarios, read once
    reading     responses and chat to the reader process and back; asking packs them, readerproc is that process
    lineprocess a process of our own that answers JSON lines: the reader's, the workshop's
    people      sign-in, joining, places
    drafts      unsent texts
    playbooks   the organisation's own: copied, edited, published; playbookviews shows them
    playbookchoice  which one an exercise runs with
    rescoring   an ended exercise with another playbook
    workshop    the process for what takes CPU time; workshopproc is it, rescored, reread and trial are its work
    plan        what may be done with a playbook, as pure functions
    scorecards  the card of an exercise
"""
