"""Socket.IO: commands in, journal out.

    sockets   connecting, sync, after, command, seen, draft, writing, look; the rooms that are the streams
    writing   who is writing what, in memory only
    beat      once a second: heads, receipts, scorecards, signs of life
"""
