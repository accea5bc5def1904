"""What the crowd says in English: `early`, `failures`, `repair` and `daily` by stage, `manner` by platform.

Each row has its counterpart in `zh`, with the same tags: see lines.py.
"""
