"""The variables and the facts that a published template declares, locked with it."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import Diagnostic, FilePlace, Severity
from actgen.core.errors import UsageFault
from actgen.core.project import Project
from actgen.library.catalogue import choose_template
from actgen.library.lock import relock
from actgen.library.lock_record import read_lock
from tests.library.locked import CONVENTION, DAY, PLACE, check, faults, lock, record
from tests.library.projects import add_template, write_word

DECLARED = f"{CONVENTION}/variables"
CONVENTION_YAML = "templates/nantes/convention/2026.yaml"
FACTS = (
    "variables:\n  prix: {type: montant, valeur: 40, description: Le prix.}\n  reste: {type: montant, calcul: prix}\n"
)


def declare(project: Project, lines: str) -> None:
    add_template(project, CONVENTION, f"titre: Convention\netat: publie\nfenetre:\n  du: 2025-09-01\n{lines}")
    write_word(project, CONVENTION, "# Acte\n{%p clause signatures %}")


def test_a_template_that_declares_variables_has_a_line_for_them(project: Project) -> None:
    others = [name for name in lock(project) if name != CONVENTION]
    before = record(project).read_text(encoding="utf-8")
    declare(project, FACTS)
    assert lock(project) == [DECLARED]
    assert check(project) == sorted([*others, CONVENTION, DECLARED])
    after = record(project).read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if not line.startswith(DECLARED)] == before.splitlines()
    assert read_lock(project).faults == ()


def test_variables_that_are_not_locked_are_told(project: Project) -> None:
    lock(project)
    declare(project, FACTS)
    assert list(faults(project)) == [
        Diagnostic(
            Severity.ERROR,
            "VER-005",
            FilePlace(CONVENTION_YAML),
            f"Les variables que déclare le modèle {CONVENTION} ne sont pas verrouillées.",
            "Lancez «\u00a0actgen templates lock\u00a0», puis enregistrez templates/verrou.txt dans Git avec ce "
            "fichier.",
            DECLARED,
        )
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("valeur: 40", "valeur: 41"),
        ("calcul: prix", "calcul: prix + prix"),
        ("variables:", "faits:\n  nombres: {ecoles: 3}\nvariables:"),
        ("variables:", "variables:\n  autre: {type: ligne}"),
    ],
)
def test_a_declaration_that_has_changed_is_told(project: Project, old: str, new: str) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, FACTS.replace(old, new, 1))
    assert list(faults(project)) == [
        Diagnostic(
            Severity.ERROR,
            "VER-006",
            FilePlace(CONVENTION_YAML),
            f"Les variables ou les faits du modèle {CONVENTION} ont changé depuis qu’ils ont été verrouillés.",
            "Remettez son manifeste en place, et portez le changement dans une nouvelle version. Si aucun acte n’en a "
            f"encore été signé, «\u00a0actgen templates lock --relock {DECLARED}\u00a0» accepte ce manifeste.",
            DECLARED,
        )
    ]
    relock(project, DECLARED)
    assert check(project)


@pytest.mark.parametrize(("old", "new"), [("Le prix.", "Le prix d’une école."), ("valeur: 40", "valeur: '40,00 €'")])
def test_a_description_and_the_way_of_writing_a_value_may_change(project: Project, old: str, new: str) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, FACTS.replace(old, new))
    assert check(project)


def test_variables_that_are_no_longer_declared_are_told(project: Project) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, "")
    assert list(faults(project)) == [
        Diagnostic(
            Severity.ERROR,
            "VER-007",
            FilePlace(CONVENTION_YAML),
            f"Le modèle {CONVENTION} ne déclare plus les variables qui ont été verrouillées avec lui.",
            "Remettez-les dans son manifeste\u00a0: des actes signés peuvent en venir.",
            DECLARED,
        )
    ]
    with pytest.raises(UsageFault) as caught:
        relock(project, DECLARED)
    assert (caught.value.message, caught.value.hint) == (
        f"«\u00a0{DECLARED}\u00a0» n’a plus rien à verrouiller\u00a0: {CONVENTION_YAML} ne déclare rien.",
        "Retirez sa ligne de templates/verrou.txt, si aucun acte n’en a été signé.",
    )


def test_an_act_of_changed_declarations_is_not_to_be_signed(project: Project) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, FACTS.replace("valeur: 40", "valeur: 41"))
    _, (found,) = choose_template(project, "nantes", "convention", DAY, PLACE)
    assert (found.severity, found.code, found.place, found.message) == (
        Severity.WARNING,
        "VER-004",
        FilePlace(CONVENTION_YAML),
        f"Les variables ou les faits du modèle {CONVENTION} ont changé depuis qu’il a été verrouillé\u00a0: "
        "l’acte n’est pas à signer.",
    )
