"""What each paragraph of a body stands in."""

from __future__ import annotations

from actgen.tags.headings import Setting


def test_a_zone_is_an_article_a_heading_between_quotes_or_a_part() -> None:
    assert Setting("article 7.3").zone == "article 7.3"
    assert Setting(part="visas").zone == "visas"
    assert Setting("Préambule").zone == "«\u00a0Préambule\u00a0»"
