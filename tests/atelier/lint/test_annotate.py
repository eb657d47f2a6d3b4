"""The annotated copy: a comment at each fault, which python-docx reads back, and nothing else is changed."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from actgen.atelier.lint.annotate import annotated
from actgen.ooxml.mending import own_words
from actgen.ooxml.packing.package import read_received
from actgen.ooxml.xml import Element, w
from tests.atelier.lint.corpus import CORPUS, M, N
from tests.atelier.lint.spoiling import FOOTER, Change, commented, hidden, scattered, spoiled, text
from tests.atelier.lint.workshop import Workshop
from tests.sizes import some


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("atelier") / "projet")


def copy_of(workshop: Workshop, template: str, *changes: Change) -> bytes:
    broken = spoiled(workshop.docx(template), *changes)
    return annotated(broken, template, workshop.faults(template, *changes))


def comments(copy: bytes) -> list[tuple[str, str, str]]:
    """Author, text, and the words around which each comment stands."""
    opened = docx.Document(io.BytesIO(copy))
    root = read_received(copy, "copie").xml("word/document.xml")
    return [(one.author, one.text, _commented(root, str(one.comment_id))) for one in opened.comments]


def _commented(root: Element, identity: str) -> str:
    inside, words = False, ""
    for element in root.iter(w("commentRangeStart"), w("commentRangeEnd"), w("t")):
        if element.get(w("id")) == identity:
            inside = element.tag == w("commentRangeStart")
        elif inside and element.tag == w("t"):
            words += element.text or ""
    return words


def test_a_comment_stands_around_the_run_of_its_tag(workshop: Workshop) -> None:
    ((author, said, words),) = comments(copy_of(workshop, N, text("signataire.complet", "signataire.nom_complet")))
    assert author == "actgen"
    assert said.splitlines() == [
        "erreur REM-001 — La variable « signataire.nom_complet » n’existe pas.".replace("« ", "«\u00a0").replace(
            " »", "\u00a0»"
        ),
        "→ Vouliez-vous dire «\u00a0signataire.complet\u00a0»\u202f?",
    ]
    assert words == "Nom du signataire\u00a0: {{ signataire.nom_complet }}"


def test_of_a_tag_cut_over_runs_only_these_are_marked(workshop: Workshop) -> None:
    wrong = text("{{ convention.partenariat_depuis }}", "{{ convention.partenariat }}")
    ((_, said, words),) = comments(copy_of(workshop, N, wrong, scattered("Par la présente convention")))
    assert "REM-001" in said
    assert words == "{{ convention.partenariat }}"


def test_a_fault_of_the_footer_is_told_at_the_start(workshop: Workshop) -> None:
    found = comments(copy_of(workshop, M, text("{{ acte.numero }}", "{{ acte.numro }}", FOOTER)))
    ((_, said, words),) = found
    assert said.startswith("erreur REM-001 (montpellier/decision@2025, pied de page, paragraphe 1) — ")
    assert words.startswith("DÉCISION DU MAIRE")


def test_comments_that_were_there_stay(workshop: Workshop) -> None:
    found = comments(copy_of(workshop, N, commented("Ces principes", "À revoir."), hidden("contractuel")))
    assert [author for author, _, _ in found] == ["Jeanne", "actgen", "actgen"]


@pytest.mark.parametrize("case", some(CORPUS[::9], 5), ids=lambda case: case.name)
def test_a_copy_opens_and_keeps_every_word(workshop: Workshop, case: object) -> None:
    from tests.atelier.lint.corpus import Broken

    assert isinstance(case, Broken)
    faults = workshop.faults(case.template, *case.changes)
    broken = workshop.broken(case)
    copy = annotated(broken, case.template, faults)
    before, after = (_words(one) for one in (broken, copy))
    assert before == after
    assert len([one for one in comments(copy) if one[0] == "actgen"]) == len(faults)
    assert annotated(broken, case.template, faults) == copy


def _words(content: bytes) -> list[str]:
    root = read_received(content, "copie").xml("word/document.xml")
    return [own_words(paragraph) for paragraph in root.iter(w("p"))]


def test_the_file_of_the_template_is_left_alone(workshop: Workshop, tmp_path: Path) -> None:
    before = workshop.docx(N)
    copy_of(workshop, N, text("signataire.complet", "signataire.nom_complet"))
    assert workshop.docx(N) == before
