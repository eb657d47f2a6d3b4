"""The templates of docxtpl's own tests: does actgen fill each as docxtpl does, or say why it does not?

They come with release 0.4.13 of docxtpl, the last whose source holds them (docxtpl.txt), and docxtpl renders them here
at the version that actgen stands on. An act has plain values: what is neither text nor a list is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate

from actgen.core.errors import InputFault
from actgen.core.metadata import Metadata
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill, prove_complete
from scripts.judges.places import brought
from scripts.judges.poppler import first_difference
from scripts.judges.verdicts import Files, Finding, Judge
from tests.writers.reading_back import docx_signs

_PLACE = ("docxtpl", "tests", "test_files")
_ROWS = [{"desc": "Encre", "qty": 2, "price": "12"}, {"desc": "Papier & colle", "qty": 5403, "price": "100"}]
#: Those that are filled → values of the names that their tags read.
FILLED: Mapping[str, Mapping[str, Any]] = {
    "embedded_embedded_docx_tpl.docx": {"name": "Anne ABEL"},
    "embedded_main_tpl.docx": {"name": "Anne ABEL"},
    "header_footer_image_tpl.docx": {"mycompany": "La maison <Abel>"},
    "inline_image_tpl.docx": {
        "myimage": "un blason",
        "myimageratio": "un sceau",
        "frameworks": [{"image": "une clé", "desc": "Elle ouvre"}, {"image": "un pont", "desc": "Il mène"}],
    },
    "nested_for_tpl.docx": {
        "dishes": [{"name": "Tarte", "ingredients": ["pommes", "farine"]}, {"name": "Eau", "ingredients": []}],
        "authors": [
            {"name": "Barjavel", "books": [{"title": "Ravage"}, {"title": "La Nuit des temps"}]},
            {"name": "Saint-Exupéry", "books": [{"title": "Vol de nuit"}]},
        ],
    },
    "order_tpl.docx": {
        "customer_name": "Anne ABEL",
        "items": _ROWS,
        "in_europe": True,
        "is_paid": False,
        "company_name": "La maison Abel",
        "total_price": "540 312",
    },
    "replace_picture_tpl.docx": {},
}
#: Those that are refused → what is said of each.
REFUSED: Mapping[str, str] = {
    "cellbg_tpl.docx": "Un modèle ne peut pas colorer une cellule (cellbg).",
    "dynamic_table_tpl.docx": "Un modèle ne peut pas fusionner des cellules (colspan).",
    "escape_tpl.docx": "Une valeur ne s’imprime qu’en texte simple.",
    "header_footer_entities_tpl.docx": "Le filtre «\u00a0default\u00a0» n’existe pas.",
    "header_footer_tpl.docx": "Une valeur ne s’imprime qu’en texte simple, non comme un morceau de document.",
    "header_footer_tpl_utf8.docx": "Une valeur ne s’imprime qu’en texte simple, non comme un morceau de document.",
    "richtext_and_if_tpl.docx": "Une valeur ne s’imprime qu’en texte simple.",
    "richtext_tpl.docx": "Une valeur ne s’imprime qu’en texte simple.",
    "subdoc_tpl.docx": "Une valeur ne s’imprime qu’en texte simple, non comme un morceau de document.",
    "vertical_merge_tpl.docx": "Un modèle ne peut pas fusionner des cellules (vm).",
}


def judge(files: Files) -> Iterator[Finding]:  # noqa: ARG001 - it has files of its own
    """Templates that are filled otherwise, or that are refused for another reason than is told here."""
    for path in templates():
        try:
            told = _filled_otherwise(path)
        except InputFault as refusal:
            told = _refused_otherwise(path, refusal)
        if told:
            yield Finding(path, told)


def templates() -> Sequence[Path]:
    """The templates, of which the tests of docxtpl make their files."""
    return sorted(path for path in brought(*_PLACE).glob("*.docx") if "_tpl" in path.stem)


def _filled_otherwise(path: Path) -> str:
    values = FILLED.get(path.name, {})
    compiled = compile_template(path.read_bytes(), path.name)
    if path.name not in FILLED:
        return "is accepted, and should be refused"
    filled = fill(compiled, values, Metadata(path.stem, "", "", date(2026, 1, 1)))
    prove_complete(filled, path.name)
    return first_difference(docx_signs(_by_docxtpl(path, values)), docx_signs(filled.docx))


def _refused_otherwise(path: Path, refusal: InputFault) -> str:
    messages = [fault.message for fault in refusal.diagnostics]
    return "" if REFUSED.get(path.name) in messages else f"is refused: {' '.join(messages)}"


def _by_docxtpl(path: Path, values: Mapping[str, Any]) -> bytes:
    document, filled = DocxTemplate(path), BytesIO()
    document.render(dict(values), autoescape=True)
    document.save(filled)
    return filled.getvalue()


DOCXTPL_TESTS = Judge("docxtpl’s tests", lambda files: templates() if files.acts else (), judge)
