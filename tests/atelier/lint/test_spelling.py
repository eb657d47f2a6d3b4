"""LNT-023: a spelling that administrative usage rejects, told in its paragraph with what to write."""

from __future__ import annotations

import pytest

from actgen.atelier.lint.linting import Fault
from actgen.core.diagnostics import Severity
from tests.atelier.lint.corpus import D, N
from tests.atelier.lint.spoiling import text
from tests.atelier.lint.workshop import Workshop


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("atelier") / "projet")


def spelled(faults: tuple[Fault, ...]) -> list[tuple[str, str]]:
    told = [fault.diagnostic for fault in faults if fault.diagnostic.code == "LNT-023"]
    assert all(one.severity is Severity.WARNING for one in told)
    return [(one.message.replace("\u00a0", " "), one.hint.replace("\u00a0", " ")) for one in told]


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "Ces principes, dit Mr Dupont,",
            "« Mr » ne s’écrit pas ainsi : monsieur s’abrège « M. » ; « Mr » abrège l’anglais Mister.",
            "Écrivez « M. ».",
        ),
        (
            "À 20H30, ces principes",
            "« 20H30 » ne s’écrit pas ainsi : une heure s’écrit avec un « h » minuscule entre deux espaces.",
            "Écrivez « 20 h 30 ».",
        ),
        (
            "Pour {{ convention.duree_periode_mois }} Euros, ces principes",
            "« Euros » ne s’écrit pas ainsi : le nom de la monnaie s’écrit sans capitale.",
            "Écrivez « euros ».",
        ),
    ],
)
def test_a_spelling_is_told_with_what_to_write(workshop: Workshop, typed: str, message: str, hint: str) -> None:
    assert (message, hint) in spelled(workshop.faults(N, text("Ces principes", typed)))


def test_a_bare_preposition_is_told_unless_the_manifest_has_it_mended(workshop: Workshop) -> None:
    told = ("« A l’unanimité » ne s’écrit pas ainsi : une capitale garde son accent.", "Écrivez « À l’unanimité ».")
    assert told in spelled(workshop.faults(N, text("Ces principes", "A l’unanimité ces principes")))
    manifest = workshop.project.templates / "nantes/convention/2026.yaml"
    sound = manifest.read_text(encoding="utf-8")
    manifest.write_text(f"{sound.rstrip()}\naccents_sur_capitales: oui\n", encoding="utf-8")
    try:
        assert spelled(workshop.faults(N, text("Ces principes", "A l’unanimité ces principes"))) == []
    finally:
        manifest.write_text(sound, encoding="utf-8")


def test_the_words_of_a_clause_are_told_with_the_clause_alone(workshop: Workshop) -> None:
    assert spelled(workshop.faults(D)) == []
