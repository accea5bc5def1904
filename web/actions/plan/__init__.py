"""What an organisation may do with a playbook, as pure functions: no database, no clock.

    words       names of limits, fields and constants in both languages
    parts       what is edited, as typed JSON, and its application to a playbook
    faults      what the loader finds wrong with an edited playbook, in the editor's words
    difference  two playbooks compared, and single differences applied
    fit         can a scenario be played with a playbook?
"""
