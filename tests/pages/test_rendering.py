"""A page made from its template."""

from __future__ import annotations

from importlib import resources

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from actgen.pages.rendering import is_made_by, render, render_part

TEMPLATES = sorted(path.name for path in resources.files("actgen.pages").iterdir() if path.name.endswith(".html"))


def the_page(text: str = "rien") -> str:
    return render(
        "pull_request.html", maker="essai", title=text, nothing=text, templates=[], goldens=[], verdict=_Nothing()
    )


class _Nothing:
    """Acts beside their goldens, where there are none."""

    comparisons = differing = unseen = ()
    faults: dict[str, object] = {}  # noqa: RUF012 (read only)

    def summary(self) -> str:
        return "Aucun acte à comparer."


def test_whatever_a_text_holds_is_text() -> None:
    assert "<h1>&lt;b&gt;deux&lt;/b&gt; &amp; {{ x }}</h1>" in the_page("<b>deux</b> & {{ x }}")


def test_what_is_markup_already_stays_markup() -> None:
    part = render_part("bordereau.html", letterhead=Markup("<p>&amp;</p>"), heading="<p>", lines=[], count="", note="")
    assert "<p>&amp;</p>" in part
    assert "&lt;p&gt;" in part


def test_a_page_is_known_by_who_made_it() -> None:
    written = the_page().encode()
    assert is_made_by("essai", written)
    assert not is_made_by("templates diff", written)


def test_a_name_that_nothing_gives_is_an_error_and_no_blank() -> None:
    with pytest.raises(UndefinedError, match="'verdict' is undefined"):
        render("golden_check.html", maker="essai")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_no_style_of_its_own_and_no_blank_that_nobody_sees(name: str) -> None:
    """One style sheet serves all pages; a no-break space is written `&nbsp;`, where a designer sees it."""
    source = resources.files("actgen.pages").joinpath(name).read_text(encoding="utf-8")
    assert " style=" not in source
    assert not {"\u00a0", "\u202f"} & set(source)
    assert source.count("<style>") == (name == "base.html")
    assert source.count("Content-Security-Policy") == (name == "base.html")
