"""The page of licences names everything, and says what is asked of who hands it on."""

from __future__ import annotations

from scripts.licences import contents, extra, licences_page, needed


def test_each_library_stands_on_the_page_with_its_version_and_its_licence() -> None:
    page = licences_page()
    for name, one in {**needed(), **extra()}.items():
        assert f"| {name} | {one.version} |" in page
    assert "| docxtpl | 0.20.2 | LGPL-2.1-only | toutes |" in page
    assert "| colorama | 0.4.6 | BSD-3-Clause | `sys_platform == 'win32'` |" in page


def test_an_extra_is_what_one_adds() -> None:
    assert {"typst", "pypdfium2"} <= set(extra())
    assert not set(extra()) & set(needed())


def test_so_does_each_list_and_font() -> None:
    page = licences_page()
    assert all(f"| `{one.pattern}` | {one.what} |" in page for one in contents())
    assert "etalab-2.0 | INSEE et La Poste" in page
    assert "OFL-1.1 | Google et Red Hat\u00a0; sans changement" in page.replace("\u202f", "\u00a0")
