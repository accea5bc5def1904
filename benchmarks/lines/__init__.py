"""Three recorded exercises, and the sheet on which people rate lines drawn from them (benchmarks/draw_lines.py)."""
