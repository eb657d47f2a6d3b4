"""What is sent is bounded before it is parsed, and what is no form is told."""

from __future__ import annotations

from tests.atelier.browser.served import Visitor


def test_an_upload_beyond_the_size_is_refused_with_a_page(visitor: Visitor) -> None:
    refused = visitor.post("/commencer", {"code": "x" * 3_000_000})
    assert refused.status == 413
    assert "cette page prend 2 Mo au plus. Rien n’a été écrit." in refused.said
    assert visitor.get("/commencer").status == 200


def test_two_hundred_megabytes_are_refused_with_a_page(visitor: Visitor) -> None:
    headers = {"Origin": f"http://{visitor.host}", "Content-Type": "application/x-www-form-urlencoded"}
    refused = visitor.ask("POST", "/commencer", b"a=" + bytes(200_000_000), headers)
    assert refused.status == 413


def test_a_form_that_is_cut_is_told(visitor: Visitor) -> None:
    headers = {"Origin": f"http://{visitor.host}", "Content-Type": "multipart/form-data; boundary=x"}
    refused = visitor.ask("POST", "/commencer", b"--y\r\nrien", headers)
    assert refused.status in (400, 403)


def test_five_thousand_characters_in_a_name_are_answered(visitor: Visitor) -> None:
    assert visitor.get(f"/?q={'a' * 5000}").status == 200
    assert visitor.get(f"/commencer?q={'nantes' * 800}").status == 200
    assert visitor.get(f"/collectivites/{'a' * 5000}").status == 404
    assert visitor.post("/commencer", {"code": "44109", "nom": "é" * 5000}).status == 422
