"""Lawful evenings of several items: how many alarms the rules give, and how many seeded breaches they tell.

python -m bench.evenings [how many, by default 1000]
"""

from __future__ import annotations

import sys
from collections import Counter

from actgen.variables.academie import Academie
from actgen.variables.reading import read_model
from bench._acts import PROJECT
from tests.france.evenings import BREACHES, lawful_evening
from tests.france.rules.test_lawful_evenings import broken, codes

EVENINGS = 1000


def main(count: int) -> int:
    """Draw the evenings and say what the rules find; 1 where an alarm is false or a breach is missed."""
    path = PROJECT.academie_file("nantes")
    academie = read_model(path.read_bytes(), path.name, Academie)
    alarms, told, acts = Counter[str](), 0, 0
    for seed in range(count):
        sheet, drawn = lawful_evening(seed)
        alarms.update(codes(sheet, academie))
        acts += drawn.items
        what, found = broken(seed, academie)
        told += BREACHES[what][0] in found
    print(f"{count} evenings, {acts} acts: {alarms.total()} alarms {dict(alarms) or ''}".rstrip())
    print(f"seeded breaches told: {told} of {count}, {len(BREACHES)} ways")
    return int(bool(alarms) or told < count)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else EVENINGS))
