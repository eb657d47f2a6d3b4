"""What every answer carries."""

from __future__ import annotations

import pytest

from tests.atelier.browser.served import Visitor


@pytest.mark.parametrize("address", ["/commencer", "/nulle-part", "/statique/atelier.js", "/collectivites/inconnue"])
def test_every_answer_tells_the_browser_what_it_may_load(visitor: Visitor, address: str) -> None:
    headers = visitor.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "server" not in headers


def test_a_page_is_kept_nowhere_and_its_style_is(visitor: Visitor) -> None:
    assert visitor.get("/commencer").headers["cache-control"] == "no-store"
    assert visitor.get("/statique/atelier.css").headers["cache-control"] == "max-age=31536000"


def test_no_page_holds_what_the_policy_refuses(visitor: Visitor) -> None:
    for address in ("/?q=saint-ambroix", "/commencer", "/commencer?code=44109", "/nulle-part"):
        text = visitor.get(address).text
        assert " style=" not in text
        assert "<style" not in text
        assert " on" not in {piece[:3] for piece in text.split('"') if piece.endswith("=")}
        assert "<script>" not in text
