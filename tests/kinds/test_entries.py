"""A file that lists its acts is read as one that names them: a kind may come twice, each under its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from actgen.core.errors import InputFault
from actgen.kinds.catalogue import shipped_kinds
from actgen.kinds.dossier import Dossier
from actgen.kinds.files import read_fiche
from actgen.variables.models import FicheCollectivite
from actgen.variables.reading import Located
from tests.document.building import shown
from tests.kinds.subvention import changed, kinds_with
from tests.variables.sheets import SHEET

if TYPE_CHECKING:
    from pathlib import Path

KINDS = shipped_kinds()
HEAD = SHEET[: SHEET.index("\nactes:\n") + 1]
DELIBERATION = """\
    numero: "1"
    objet: Adhésion au groupement de commandes
    vote: {pour: 33, contre: 0, abstentions: 0}
"""


def read(acts: str) -> Located[FicheCollectivite]:
    return read_fiche(f"{HEAD}actes:\n{acts}".encode(), "f.yaml", KINDS)


def dossier(acts: str) -> Dossier:
    return Dossier("x", read(acts), None, "nantes", KINDS)


def told(acts: str) -> list[tuple[str, str, str]]:
    with pytest.raises(InputFault) as caught:
        read(acts)
    return [(one.code, shown(one.message), shown(one.hint)) for one in caught.value.diagnostics]


def test_a_list_says_what_a_mapping_says() -> None:
    listed = dossier(f"  - acte: deliberation\n{DELIBERATION}  - acte: convention\n")
    named = dossier(f"  deliberation:\n{DELIBERATION}  convention: {{}}\n")
    assert listed.actes() == named.actes() == ("deliberation", "convention")
    assert listed.acte("deliberation") == named.acte("deliberation")


def test_a_value_of_a_list_stands_where_it_was_typed() -> None:
    found = dossier(f"  - acte: convention\n  - acte: deliberation\n{DELIBERATION}")
    line = HEAD.count("\n") + 4
    assert str(found.place("actes", "deliberation", "numero")) == f"f.yaml:{line}:13"


def test_a_kind_comes_twice_under_two_names() -> None:
    found = dossier(
        f"  - acte: deliberation\n    nom: tarifs-2026\n{DELIBERATION}"
        f"  - acte: deliberation\n    nom: subvention\n{DELIBERATION.replace('1', '2', 1)}"
    )
    assert found.actes() == ("tarifs-2026", "subvention")
    assert found.actes_of("deliberation") == ("tarifs-2026", "subvention")
    assert found.kind_of("tarifs-2026").name == "deliberation"


def test_an_entry_may_force_its_template_and_say_what_it_approves() -> None:
    found = dossier("  - acte: convention\n    nom: bail\n    modele: nantes/convention@2022\n")
    assert found.entry("bail").modele == "nantes/convention@2022"


@pytest.mark.parametrize(
    ("acts", "fault"),
    [
        (
            "  - deliberation\n",
            (
                "VAR-013",
                "Cet acte ne dit pas ce qu’il est.",
                "Commencez-le par « - acte: … » : deliberation, decision, convention, annexe-engagement, "
                "certificat-adhesion.",
            ),
        ),
        (
            "  - acte: deliberaton\n",
            ("VAR-013", "L’acte « deliberaton » n’existe pas.", "Vouliez-vous dire « deliberation » ?"),
        ),
        (
            "  - acte: convention\n  - acte: convention\n",
            ("VAR-014", "Deux actes se nomment « convention ».", "Donnez à l’un un nom à lui, « nom: … »."),
        ),
        (
            "  - acte: convention\n    nom: Bail été\n",
            (
                "VAR-014",
                "« Bail été » ne peut pas être le nom d’un acte.",
                "Écrivez-le en minuscules sans accent, avec des chiffres et des traits d’union : tarifs-2026.",
            ),
        ),
        (
            "  - acte: convention\n    modele: nantes/deliberation@2022\n",
            (
                "VAR-014",
                "Le modèle nantes/deliberation@2022 fait un acte « deliberation », non « convention ».",
                "Nommez un modèle de cet acte, ou retirez cette ligne.",
            ),
        ),
        (
            "  - acte: convention\n    modele: convention\n",
            (
                "VAR-014",
                "« convention » n’est pas un nom de modèle.",
                "Un modèle se nomme ACADEMIE/ACTE@VERSION, par exemple mairie/arrete@2026.",
            ),
        ),
        (
            "  - acte: convention\n    nom: dossier\n",
            (
                "VAR-014",
                "Un acte « convention » ne peut pas se nommer « dossier » : ce nom est pris.",
                "Donnez-lui un nom à lui.",
            ),
        ),
        (
            "  - acte: convention\n    nom: deliberation\n",
            (
                "VAR-014",
                "Un acte « convention » ne peut pas se nommer « deliberation » : ce nom est pris.",
                "Donnez-lui un nom à lui.",
            ),
        ),
        (
            "  - acte: convention\n    nom: bail-four\n  - acte: certificat-adhesion\n    approuve: bail-fou\n",
            ("VAR-015", "Aucun acte de ce fichier ne se nomme « bail-fou ».", "Vouliez-vous dire « bail-four » ?"),
        ),
    ],
)
def test_what_an_entry_may_not_be(acts: str, fault: tuple[str, str, str]) -> None:
    assert told(acts) == [fault]


def test_an_act_of_a_kind_that_approves_names_one_of_several(tmp_path: Path) -> None:
    kinds = kinds_with(tmp_path, changed(("rang: 20", "approuve: convention")))
    two = "  - acte: convention\n    nom: une\n  - acte: convention\n    nom: deux\n"
    own = "  - acte: subvention\n    numero: 2026-1\n    objet: Aides\n    exercice: 2026\n"
    vote = "    vote: {pour: 33, contre: 0, abstentions: 0}\n    aides: []\n"

    def read_acts(acts: str) -> Located[FicheCollectivite]:
        return read_fiche(f"{HEAD}actes:\n{acts}".encode(), "f.yaml", kinds)

    with pytest.raises(InputFault) as caught:
        read_acts(f"{two}{own}{vote}")
    ((code, message, hint),) = [(one.code, shown(one.message), shown(one.hint)) for one in caught.value.diagnostics]
    assert code == "VAR-015"
    assert message == "L’acte « subvention » approuve un acte « convention », et ce fichier en a plusieurs."
    assert hint == "Nommez-le : « approuve: … », une ou deux."
    assert read_acts(f"{two}{own}    approuve: deux\n{vote}").model.actes is not None
