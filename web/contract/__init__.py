"""What travels between server and browser, and how it is read and written.

    wire        commands from outside, events from the journal, envelopes for the screens
    messages    the shapes around the views: event data, answers of the socket, errors
    typescript  writes web/client/contract.ts       python -m web.contract.typescript
    reference   writes docs/events.md               python -m web.contract.reference
"""
