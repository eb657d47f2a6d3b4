"""The page of a kind of act: what it declares, its faults, its questions; the text of one of the project, changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, page, see_other
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.forms.finding import Shown as Nothing
from actgen.atelier.browser.forms.items import Field
from actgen.atelier.browser.forms.placing import Placed
from actgen.atelier.browser.kinds_of_acts.examining import examined
from actgen.atelier.browser.refusals import bad_request, not_found
from actgen.atelier.browser.saving import digest_of, save
from actgen.atelier.declaring.kinds_read import kinds_read
from actgen.atelier.declaring.showing import show_lines
from actgen.core.citing import cited
from actgen.core.encodings import text_of
from actgen.core.files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.forms.items import Form

#: What a button of the form asks.
_TRY = "essayer"
#: A form of which nothing was checked yet.
_UNCHECKED = Nothing({}, (), (), Placed())


def show_kind(asked: Asked) -> Answer:
    """The kind as its file says it; the page 404 where the project has none such."""
    name, path = _named(asked)
    if path is None:
        return _page(asked, name, None, "")
    return _page(asked, name, text_of(read_file(path)), digest_of(path))


def change_kind(asked: Asked) -> Answer:
    """Save its text as it was typed, whatever is still wrong with it; by the other button only show what it makes.

    Conflict where the file has changed since the page was made, the page 400 for a kind of the package.
    """
    name, path = _named(asked)
    if path is None:
        raise bad_request(
            f"La sorte d’acte {cited(name)} est fournie avec actgen\u00a0: elle ne change pas ici.",
            "Commencez une sorte d’acte à vous.",
        )
    typed = _text(asked)
    if asked.typed("faire") == _TRY:
        return _page(asked, name, typed, asked.typed("fait_de"), tried=True)
    why = f"sorte d’acte {name}"
    save(asked.project, path, typed.encode(), made_from=asked.typed("fait_de"), who=asked.person, why=why)
    return see_other(f"/sortes/{name}?enregistre=1#defauts")


def _text(asked: Asked) -> str:
    """The text as it was typed, its first blanks too, which YAML reads; its last line ends as the others."""
    typed = next(iter(asked.fields.get("texte", ())), "")
    return typed if typed.endswith("\n") else f"{typed}\n"


def _named(asked: Asked) -> tuple[str, Path | None]:
    """The kind that the address names, and its file in the project; no file for one of the package."""
    wanted, project = asked.names["acte"], asked.project
    path = next((path for path in project.kind_files() if path.stem == wanted), None)
    if path is None and wanted not in kinds_read(project).kinds:
        raise not_found(f"Le projet n’a pas de sorte d’acte {cited(wanted)}.", "Choisissez-la dans la liste.")
    return wanted, path


def _page(asked: Asked, name: str, text: str | None, made_from: str, *, tried: bool = False) -> Answer:
    found = examined(asked.project, name, None if text is None else text.encode())
    kind = found.shown.kind if found.shown else None
    return page(
        asked,
        "kind.html",
        name=name,
        label=kind.declared.nom if kind else name,
        origin=found.shown.origin if found.shown else "",
        findings=told(found.faults),
        lines="\n".join(show_lines(found.shown)) if found.shown else "",
        form=found.form,
        offers=_offers(found.form),
        conditions=_conditions(found.form),
        found=_UNCHECKED,
        text=text,
        made_from=made_from,
        tried=tried,
        saved=bool(asked.wanted("enregistre")),
    )


def _offers(form: Form | None) -> dict[tuple[str, ...], str]:
    """No list of words stands in the page: nothing is typed there."""
    every = form.every() if form else ()
    return {one.offered: "" for one in every if isinstance(one, Field) and one.offered}


def _conditions(form: Form | None) -> list[tuple[str, str]]:
    """The fields that are not always asked, each by its label with its condition."""
    every = form.every() if form else ()
    return [*dict.fromkeys((one.words.label, one.condition) for one in every if one.condition)]
