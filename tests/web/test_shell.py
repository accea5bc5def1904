"""The page that carries the client: all its styles are there from the beginning."""

from __future__ import annotations

from web.pages.views import styles


def test_the_styles_of_what_the_entry_imports_come_before_its_own() -> None:
    manifest = {
        "main": {"file": "main.js", "isEntry": True, "css": ["main.css"], "imports": ["ramp", "icon"]},
        "ramp": {"file": "ramp.js", "css": ["ramp.css"], "imports": ["icon"]},
        "icon": {"file": "icon.js", "css": ["icon.css", "ramp.css"]},
    }
    assert styles(manifest, "main") == ["icon.css", "ramp.css", "main.css"]
