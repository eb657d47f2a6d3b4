"""The rules that read the other sittings of a folder: how long a pouvoir serves, when a procès-verbal is settled."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.kinds.dossier import load_dossier
from actgen.rules.dossier_check import check_dossier
from tests.evening import SLUG, folder, write_sitting
from tests.france.building import shown

DAYS = ("2026-02-10", "2026-03-10", "2026-04-14", "2026-05-12")


def told(project: Project, day: str, old: str, new: str) -> list[tuple[str, str, str]]:
    """What is found in the sitting of that day, with that change of its file."""
    path = write_sitting(project, day)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = check_dossier(load_dossier(project, SLUG, day))
    return [(one.code, str(one.severity), shown(one.message)) for one in found]


def given(day: str) -> tuple[str, str]:
    return "a: Farid GUÉRIN}", f"a: Farid GUÉRIN, date: {day}}}"


def test_a_pouvoir_serves_three_sittings(tmp_path: Path) -> None:
    project = folder(tmp_path, *DAYS)
    assert told(project, DAYS[2], *given(DAYS[0])) == []
    assert told(project, DAYS[3], *given(DAYS[1])) == []
    assert told(project, DAYS[3], *given(DAYS[0])) == [
        (
            "SEA-034",
            "avertissement",
            "Le pouvoir de Denis ÉMERY est écrit le 10 février 2026, et cette séance est la 4e depuis : il vaut pour "
            "trois au plus.",
        )
    ]


def settled(text: str) -> tuple[str, str]:
    return "  secretaires: [Bruno BOÉ]\n", f"  secretaires: [Bruno BOÉ]\n  proces_verbal: {{{text}}}\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("arrete: 2026-03-10, publication: 2026-03-17", []),
        ("arrete: 2026-03-10", []),
        (
            "arrete: 2026-04-14",
            [
                (
                    "PUB-014",
                    "avertissement",
                    "Le procès-verbal est arrêté le 14 avril 2026, mais la séance suivante est celle du 10 mars 2026.",
                )
            ],
        ),
        (
            "arrete: 2026-02-10",
            [
                (
                    "PUB-014",
                    "erreur",
                    "Le procès-verbal est arrêté le 10 février 2026 : il l’est à une séance d’après la sienne.",
                )
            ],
        ),
        (
            "arrete: 2026-03-10, publication: 2026-03-09",
            [
                (
                    "PUB-014",
                    "erreur",
                    "Le procès-verbal, arrêté le 10 mars 2026, est publié le 9 mars 2026, avant d’être arrêté.",
                )
            ],
        ),
    ],
)
def test_a_proces_verbal_is_settled_at_the_next_sitting(
    text: str, found: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    assert told(folder(tmp_path, *DAYS), DAYS[0], *settled(text)) == found


def test_a_list_posted_before_the_sitting(tmp_path: Path) -> None:
    posted = "  secretaires: [Bruno BOÉ]\n", "  secretaires: [Bruno BOÉ]\n  affichage_liste: 2026-02-09\n"
    assert told(folder(tmp_path, *DAYS), DAYS[0], *posted) == [
        ("PUB-013", "erreur", "La liste des délibérations est affichée le 9 février 2026, avant la séance.")
    ]
