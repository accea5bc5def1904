"""The database. `tables` is the schema, `database` opens it, `writer` is the only way to write.

    journal    events, streams, texts and command results of exercises
    exercises  exercises, their content and their people
    accounts   facilitators' sign-in
    drafts     unsent texts
    playbooks  the organisation's own playbooks
    migrations Alembic
"""
