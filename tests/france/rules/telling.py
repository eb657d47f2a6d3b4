"""What the tests of the rules on a sitting share: how they change a file, and the lines that they write."""

from __future__ import annotations

from collections.abc import Callable

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]
Told = Callable[..., list[tuple[str, str, str]]]
LATE_SITTING = "  date: 2025-12-15\n  heure: 19:00\n  convocation: 2025-12-09"


def line_of(text: str, start: str) -> int:
    """The number of the one line that opens so."""
    (number,) = (at for at, line in enumerate(text.splitlines(), start=1) if line.strip().startswith(start))
    return number


def short(*present: str, members: int, text: str, excused: str = "[Fabrice CERISIER]") -> Change:
    """The whole sitting from its members in office on, with few people."""
    start, end = text.index("  conseillers_en_exercice"), text.index("actes:")
    people = "\n".join(f"    - {name}" for name in present)
    return text[start:end], (
        f"  conseillers_en_exercice: {members}\n  presents:\n{people}\n  excuses: {excused}\n"
        "  secretaires: [Rémy ORHON]\n\n"
    )


def seance(*lines: str) -> str:
    """The sitting with these lines."""
    return "\n".join(["seance:", *(f"  {line}" for line in lines)])


def commune(population: int, insee: str = "44003") -> str:
    """The commune of that population."""
    return f'commune: {{ insee: "{insee}", population: {population} }}'
