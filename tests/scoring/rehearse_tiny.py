"""Prints the rehearsal of the tiny drill as JSON: run by test_rehearsal.py in processes of its own."""

from __future__ import annotations

import json
import sys

from scoring.rehearsal import rehearse
from simulator.localized import LocalizedText
from simulator.scenario import Persona
from tests.scoring.builders import make_playbook, make_scenario, word_reader

if __name__ == "__main__":
    personas = (
        *make_scenario().personas,
        Persona("nurse", LocalizedText()),
        Persona("uncle", LocalizedText()),
    )
    result = rehearse(make_scenario(personas=personas), make_playbook(), sys.argv[1], 3, "zh-CN", word_reader)
    json.dump(result.as_json(), sys.stdout)
