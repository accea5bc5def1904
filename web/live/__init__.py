"""Socket.IO: commands in, journal out.

    sockets   connecting, sync, after, command, seen, draft; the rooms that are the streams
    beat      once a second: heads, receipts, scorecards, signs of life
"""
