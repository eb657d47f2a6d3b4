"""What people write of a kind of act, as they write it."""

from __future__ import annotations

from pathlib import Path

from actgen.kinds.declared import article_of
from tests.kinds.subvention import kinds_with


def test_a_field_says_whether_it_is_computed_and_whether_it_may_lack(tmp_path: Path) -> None:
    fields = kinds_with(tmp_path)["subvention"].declared.champs
    assert fields["total"].is_computed
    assert not fields["exercice"].is_computed
    assert fields["aides"].champs["convention"].is_optional
    assert not fields["aides"].champs["montant"].is_optional
    assert fields["total"].asks


def test_a_kind_stands_after_its_article(tmp_path: Path) -> None:
    assert article_of(kinds_with(tmp_path)["subvention"].declared) == "la délibération de subvention"
