"""The typography of every act of the project: the pass has nothing left to do in it, and took no letter away."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.names import TemplateName
from actgen.core.project import Project
from actgen.document.paragraphs import lines
from actgen.french.typography import typographic
from actgen.library.catalogue import list_templates, load_template
from actgen.library.clauses import load_clauses
from actgen.ooxml.mending import mend, own_words
from actgen.ooxml.packing.package import TEXT_PART, Package, read_package
from actgen.ooxml.typesetting import typeset
from actgen.ooxml.xml import Element, serialise, w
from actgen.pipeline import render_acts
from actgen.tags.clauses import Inclusion
from tests.conftest import COMMUNE, EXAMPLES, ROOT, copy_project
from tests.sizes import some

PROJECT = Project(ROOT)


def parts_of(name: TemplateName) -> list[Element]:
    """The parts of a template that hold text, mended, its clauses in their places."""
    package = read_package(load_template(PROJECT, name).docx, str(name))
    return [_part(package, part) for part in package.names() if TEXT_PART.fullmatch(part)]


def _part(package: Package, name: str) -> Element:
    root = package.xml(name)
    mend(root)
    Inclusion(package, load_clauses(PROJECT)).include(root, name)
    return root


def words(root: Element) -> list[str]:
    return ["".join(own_words(paragraph).split()) for paragraph in root.iter(w("p"))]


def test_a_manifest_asks_for_accents_on_capitals(tmp_path: Path) -> None:
    copy_project(tmp_path, "templates", "variables")
    for manifest in (tmp_path / "templates/nantes/deliberation").glob("*.yaml"):
        manifest.write_text(manifest.read_text(encoding="utf-8") + "\naccents_sur_capitales: oui\n", encoding="utf-8")
    (plain,) = render_acts(PROJECT, COMMUNE, "deliberation", ())
    (accented,) = render_acts(Project(tmp_path), COMMUNE, "deliberation", ())
    assert "EDUCATION – CONVENTION D’ADHESION AU GROUPEMENT" in plain.act.title
    assert "ÉDUCATION – CONVENTION D’ADHÉSION AU GROUPEMENT" in accented.act.title
    assert "DANS LES ÉCOLES DE L’ACADÉMIE DE NANTES" in accented.act.title
    names = [line.text for line in lines(plain.act) if "ORHON" in line.text]
    assert [line.text for line in lines(accented.act) if "ORHON" in line.text] == names


@pytest.mark.parametrize("commune", some(EXAMPLES, 3))
def test_every_paragraph_of_every_act_is_typographic(commune: str) -> None:
    for rendered in render_acts(PROJECT, commune, "dossier", ()):
        for line in lines(rendered.act):
            assert typographic(line.text) == line.text


@pytest.mark.parametrize("name", some(list_templates(PROJECT), 3), ids=str)
def test_typesetting_a_template_takes_no_word_away_and_is_done_once(name: TemplateName) -> None:
    for root in parts_of(name):
        before = words(root)
        once = typeset(root)
        assert words(once) == before
        xml = serialise(once)
        assert serialise(typeset(once)) == xml
