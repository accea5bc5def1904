"""What the crowd says in Chinese: `early`, `failures`, `repair` and `daily` by stage, `manner` by platform.

Each row has its counterpart in `en`, with the same tags: see lines.py.
"""
