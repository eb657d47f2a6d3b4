"""docxtpl itself: does its own render of each published template say what the act says?

The template as it is published, its clauses in their place, our filters, the context of the act.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import Environment

from actgen.core.project import Project
from actgen.fill.docxtpl_world import docxtpl_environment
from actgen.library.catalogue import published_templates
from actgen.making.attempts import all_of, each
from actgen.making.checking import check
from actgen.making.choosing import choose
from actgen.making.filling import context_of
from actgen.making.loading import load
from actgen.making.order import Order
from scripts.judges.places import ROOT
from scripts.judges.poppler import first_difference
from scripts.judges.verdicts import Files, Finding, Judge, MadeAct
from tests.writers.reading_back import docx_signs


def judge(files: Files) -> Iterator[Finding]:
    """Acts whose paragraphs docxtpl writes otherwise; published templates of which there is no act to compare."""
    project = Project(ROOT)
    world = docxtpl_environment(project)
    for act in files.acts:
        path = act.stem.with_name(f"{act.stem.name}.docx")
        difference = first_difference(docx_signs(path.read_bytes()), docx_signs(rendered(project, act, world)))
        if difference:
            yield Finding(path, f"docxtpl: {difference}")
    compared = {act.template for act in files.acts}
    for name in published_templates(project):
        if name not in compared:
            yield Finding(project.template_file(name, ".docx"), "no example makes an act of it")


def rendered(project: Project, act: MadeAct, world: Environment) -> bytes:
    """The Word file that docxtpl makes of the template of an act."""
    checked = check(load(Order(project, act.commune, act.acte, version=act.version, seance=act.part)))
    (chosen,) = all_of(each(checked, choose))
    document = DocxTemplate(project.template_file(act.template, ".docx"))
    document.render(context_of(chosen), jinja_env=world)
    filled = BytesIO()
    document.save(filled)
    return filled.getvalue()


DOCXTPL_ACTS = Judge("docxtpl", lambda files: files.acts, judge)
