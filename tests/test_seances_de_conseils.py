"""Twelve sittings as councils hold them: all that each states is said by its acts, and no rule cries wolf.

Each file of `tests/seances` opens with the sentences that its acts must say, « # dit : … », and with the codes that are
rightly told of it, « # constat : … ».
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from actgen.core.project import Project
from actgen.document.words import words
from actgen.pipeline import render_acts
from actgen.program import check
from tests.conftest import ROOT
from tests.evening import INFORMATION, MANIFEST, PLAN, QUESTION, SLUG, add_kind, village, write_file
from tests.library.projects import write_word
from tests.sizes import some

SITTINGS = sorted((Path(__file__).parent / "seances").glob("*.yaml"))
SCRUTIN = INFORMATION.replace("nom: information", "nom: élection").replace("seance]", "seance, election, publicite]")
#: What every act has, before its visas and after what is decided.
FOOT, REST = PLAN.partition("[En-tête d’acte]")[::2]
SIGNED = "[Signatures]" + REST.partition("[Signatures]")[2]
HEAD = """\
[En-tête d’acte] {{ commune.denomination }}
[Titre de l’acte] N° {{ acte.numero }} – {{ acte.objet }}
[Mention] {%p clause presence-et-fonctions %}
[Mention] {%p clause assistance %}
[Mention] {%p clause presence-de-l-acte %}
[Mention] {%p clause point-de-l-ordre-du-jour %}
[Mention] {%p if seance.president %}
[Mention] Présidence de {{ seance.president.complet }}{% if seance.president.fonction %}, \
{{ seance.president.fonction }}{% endif %}
[Mention] {%p endif %}
[Visa] VU le Code général des collectivités territoriales ;
"""
PLANS = {
    "question": """\
[Mention] {%p clause presence %}
[Mention] {%p clause retraits %}
[Formule] {%p clause issue %}
[Formule] {%p clause vote %}
[Mention] {%p clause suite-du-vote %}
[Dispositif] {{ acte.decide }}
""",
    "information": "[Formule] {%p clause issue %}\n",
    "scrutin": "[Formule] {%p clause election %}\n[Formule] {%p clause issue %}\n",
}
KINDS = {"question": QUESTION, "information": INFORMATION, "scrutin": SCRUTIN}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The village, with a template for each kind of item that says all that a sitting may state."""
    made = village(tmp_path)
    shutil.copytree(ROOT / "templates" / "commun", tmp_path / "templates" / "commun")
    for kind, text in KINDS.items():
        add_kind(made, kind, text)
        path = write_word(made, f"mairie/{kind}@2026", FOOT + HEAD + PLANS[kind] + SIGNED)
        path.with_suffix(".yaml").write_text(MANIFEST, encoding="utf-8")
    return made


def told(text: str, what: str) -> list[str]:
    return re.findall(rf"^# {what} : (.*)$", text, re.MULTILINE)


def test_there_are_twelve() -> None:
    assert len(SITTINGS) == 12


@pytest.mark.parametrize("path", some(SITTINGS, 4), ids=lambda path: path.stem)
def test_a_sitting_is_said_whole_and_meets_no_false_alarm(path: Path, project: Project) -> None:
    text = path.read_text(encoding="utf-8")
    write_file(project, text)
    assert [(one.code, one.message) for one in check(project, SLUG) if one.code not in told(text, "constat")] == []
    assert {one.code for one in check(project, SLUG)} == {*told(text, "constat")}
    said = " ".join(word for made in render_acts(project, SLUG, "dossier", ()) for word in words(made.act))
    said = said.replace("\u00a0", " ").replace("\u202f", " ")
    assert [sentence for sentence in told(text, "dit") if sentence not in said] == []
