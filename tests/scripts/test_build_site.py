"""The documentation as pages: every page, every link, nothing from outside, each in its language."""

from __future__ import annotations

import re

import pytest

from scripts.build_site import Group, Page, site_files, site_groups, slug_of_heading
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return site_files(site_groups())


def page(text: str, language: str = "fr") -> str:
    """The page that a text makes, alone with a second one."""
    one = Page("docs/un.md", "docs/un.html", "Un", language, text)
    other = Page("docs/reference/deux.md", "docs/reference/deux.html", "Deux", "fr", "# Deux\n\n## Une suite\n")
    return site_files([Group("Pages", "fr", [one, other])])["docs/un.html"].decode()


def test_every_markdown_page_of_the_repository_is_in_it(files: dict[str, bytes]) -> None:
    sources = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    wanted = {path.relative_to(ROOT).with_suffix(".html").as_posix() for path in sources}
    assert wanted - set(files) == {"README.html"}, "which is the first page"
    assert "index.html" in files


def test_each_page_says_its_language(files: dict[str, bytes]) -> None:
    assert b'<html lang="fr">' in files["docs/guide-redaction.html"]
    assert b'<html lang="en">' in files["docs/architecture.html"]


def test_no_page_fetches_anything_from_outside_or_runs_anything(files: dict[str, bytes]) -> None:
    fetching = re.compile(rb'<script|<iframe|src="[a-z]+:|<link[^>]+href="[a-z]+:|@import|url\(', re.IGNORECASE)
    pages = {name: content for name, content in files.items() if name.endswith((".html", ".css"))}
    assert [name for name, content in pages.items() if fetching.search(content)] == []


def test_every_page_leads_to_all_others_and_says_which_it_is(files: dict[str, bytes]) -> None:
    text = files["docs/reference/types.html"].decode()
    assert '<a href="../../docs/reference/types.html" aria-current="page">' in text
    assert text.count("<li><a href=") >= sum(name.endswith(".html") for name in files)


def test_a_french_page_is_typeset_and_code_is_not() -> None:
    shown = page("# Un\n\nVoici : `a : b`\n")
    assert "Voici\u00a0:" in shown
    assert "<code>a : b</code>" in shown
    assert "Here :" in page("# Un\n\nHere : `a : b`\n", "en")


def test_a_link_between_pages_leads_to_the_page_and_one_to_a_folder_to_its_first() -> None:
    assert '<a href="reference/deux.html#une-suite">' in page("# Un\n\n[là](reference/deux.md#une-suite)\n")
    assert '<a href="reference/deux.html">' in page("# Un\n\n[là](reference)\n")
    assert '<a href="#un">' in page("# Un\n\n[ici](#un)\n")


def test_a_file_of_the_repository_alone_is_named_without_a_link() -> None:
    assert "<span>le code</span>" in page("# Un\n\n[le code](../src/actgen/pipeline.py)\n")


@pytest.mark.parametrize("target", ["nulle-part.md", "reference/deux.md#nulle-part", "#nulle-part", "images/rien.png"])
def test_a_link_that_leads_nowhere_is_refused(target: str) -> None:
    shown = re.escape(target.replace(".md", ".html"))
    with pytest.raises(ValueError, match=rf"links that lead nowhere: docs/un\.html → ({shown}|{re.escape(target)})"):
        page(f"# Un\n\n[là]({target})\n")


def test_a_picture_from_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="links that lead nowhere"):
        page("# Un\n\n![là](https://exemple.fr/image.png)\n")


def test_html_in_a_page_is_refused() -> None:
    with pytest.raises(ValueError, match=r"docs/un\.md holds HTML: <script>"):
        page("# Un\n\n<script>alert(1)</script>\n")


@pytest.mark.parametrize(
    ("title", "slug"),
    [("6. Installer sans le dépôt", "6-installer-sans-le-dépôt"), ("Same input, same bytes", "same-input-same-bytes")],
)
def test_a_heading_has_the_anchor_that_code_hosts_give_it(title: str, slug: str) -> None:
    assert slug_of_heading(title) == slug


def test_two_headings_of_one_name_have_two_anchors() -> None:
    shown = page("# Un\n\n## Suite\n\n## Suite\n")
    assert 'id="suite"' in shown
    assert 'id="suite-1"' in shown


def test_what_scrolls_sideways_is_moved_by_the_keyboard_and_a_column_has_its_head() -> None:
    shown = page("# Un\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n```text\nlong\n```\n")
    assert '<table tabindex="0">' in shown
    assert '<th scope="col">a</th>\n<th scope="col" style="text-align:right">b</th>' in shown
    assert '<pre tabindex="0"><code class="language-text">long' in shown
