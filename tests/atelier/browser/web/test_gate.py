"""Who is let in: the host, the origin, the token, the cookie, the proxy."""

from __future__ import annotations

from http.client import HTTPConnection

import pytest

from actgen.core.project import Project
from scripts.judges.atelier import serving
from tests.atelier.browser.served import Visitor, visited

PROXY = """\
mandataire:
  depuis: 127.0.0.1
  entete: X-Remote-User
  adresse: https://actes.exemple.fr
personnes:
  - {identifiant: m.dupont, nom: Marie DUPONT, role: saisit}
  - {identifiant: j.martin, nom: Jeanne MARTIN, role: valide}
"""


def with_proxy(place: Project, text: str = PROXY) -> None:
    (place.root / "variables" / "atelier.yaml").write_text(text, encoding="utf-8")


def test_the_address_that_is_printed_opens_the_atelier_and_loses_its_token(place: Project) -> None:
    with serving(place) as atelier:
        visitor = Visitor(atelier)
        opened = visitor.get(f"/commencer?q=nantes&jeton={atelier.gate.token}")
        assert (opened.status, opened.headers["location"]) == (303, "/commencer?q=nantes")
        cookie = opened.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert visitor.get("/commencer").status == 200


def test_who_has_no_cookie_is_told_what_to_open(place: Project) -> None:
    with serving(place) as atelier:
        refused = Visitor(atelier).get("/")
        assert refused.status == 403
        assert "Ouvrez l’adresse entière que la commande « actgen atelier » a affichée" in refused.said
        assert "Châteaubriant" not in refused.text


def test_the_token_that_the_browser_is_called_with_serves_once(place: Project) -> None:
    with serving(place) as atelier:
        address = f"/commencer?jeton={atelier.gate.passes.issue()}"
        assert Visitor(atelier).get(address).status == 303
        assert Visitor(atelier).get(address).status == 403


def test_a_wrong_token_opens_nothing(place: Project) -> None:
    with serving(place) as atelier:
        refused = Visitor(atelier).get("/?jeton=devine")
        assert (refused.status, "set-cookie" in refused.headers) == (403, False)


def test_a_name_of_the_web_that_leads_to_this_machine_is_refused(visitor: Visitor) -> None:
    refused = visitor.get("/commencer", Host=f"attaque.exemple.fr:{visitor.atelier.gate.port}")
    assert refused.status == 421
    assert "Cette adresse n’est pas celle de l’atelier." in refused.said
    assert visitor.get("/commencer", Host=f"localhost:{visitor.atelier.gate.port}").status == 200
    assert visitor.get("/statique/atelier.css", Host="attaque.exemple.fr").status == 421


@pytest.mark.parametrize("origin", ["https://attaque.exemple.fr", "null", "", "http://127.0.0.1:1"])
def test_a_form_of_another_site_is_refused(visitor: Visitor, origin: str) -> None:
    refused = visitor.post("/commencer", {"code": "44109"}, Origin=origin)
    assert refused.status == 403
    assert "Ce formulaire ne vient pas d’une page de l’atelier. Rien n’a été écrit." in refused.said


def test_a_form_without_the_token_of_its_page_is_refused(visitor: Visitor) -> None:
    headers = {"Origin": f"http://{visitor.host}", "Content-Type": "application/x-www-form-urlencoded"}
    refused = visitor.ask("POST", "/commencer", b"code=44109&jeton=devine", headers)
    assert refused.status == 403
    assert "Ce formulaire n’est plus valable" in refused.said


def test_the_proxy_says_who_asks_and_the_role_decides(place: Project) -> None:
    with_proxy(place)
    with visited(place) as visitor:
        visitor.cookies.clear()
        page = visitor.get("/commencer", Host="actes.exemple.fr", **{"X-Remote-User": "m.dupont"})
        assert page.status == 200
        assert "Marie DUPONT · saisit" in page.said
        unknown = visitor.get("/commencer", Host="actes.exemple.fr", **{"X-Remote-User": "p.durand"})
        assert unknown.status == 403
        assert "« p.durand » n’est pas parmi les personnes de cet atelier." in unknown.said
        assert visitor.get("/").status == 403


def test_a_header_from_elsewhere_than_the_proxy_is_not_believed(place: Project) -> None:
    with_proxy(place, PROXY.replace("127.0.0.1", "192.0.2.7"))
    with serving(place) as atelier:
        assert Visitor(atelier).get("/", **{"X-Remote-User": "j.martin"}).status == 403


def test_a_form_behind_the_proxy_comes_from_its_public_address(place: Project) -> None:
    with_proxy(place)
    with serving(place) as atelier:
        visitor, named = Visitor(atelier), {"X-Remote-User": "j.martin", "Host": "actes.exemple.fr"}
        page = visitor.get("/commencer?code=44109", **named)
        token = page.text.partition('name="jeton" value="')[2].partition('"')[0]
        sent = {**named, "Content-Type": "application/x-www-form-urlencoded"}
        body = f"code=44109&acte=deliberation&jeton={token}".encode()
        assert visitor.ask("POST", "/commencer", body, {**sent, "Origin": "https://autre.exemple.fr"}).status == 403
        assert visitor.ask("POST", "/commencer", body, {**sent, "Origin": "https://actes.exemple.fr"}).status == 303
        assert "Jeanne MARTIN" in visitor.get("/collectivites/nantes/versions", **named).said


def test_who_may_only_type_is_not_let_sign(place: Project) -> None:
    with_proxy(place)
    with serving(place) as atelier:
        visitor, named = Visitor(atelier), {"X-Remote-User": "m.dupont", "Host": "actes.exemple.fr"}
        act = "/collectivites/chateaubriant/dossier/actes/deliberation"
        page = visitor.get(act, **named)
        assert page.status == 200
        assert "Noter que l’acte est signé" not in page.said
        token = visitor.get("/commencer?code=44109", **named).text.partition('name="jeton" value="')[2][:64]
        sent = {**named, "Origin": "https://actes.exemple.fr", "Content-Type": "application/x-www-form-urlencoded"}
        refused = visitor.ask("POST", f"{act}/signature", f"jeton={token}".encode(), sent)
        assert refused.status == 403
        assert "Votre rôle est « saisit » : cette page demande « valide »." in refused.said


def test_a_broken_file_of_people_lets_nobody_in_and_says_where(place: Project) -> None:
    with serving(place) as atelier:
        with_proxy(place, "personnes: [{identifiant: m.dupont}]\n")
        refused = Visitor(atelier).get("/")
        assert refused.status == 422
        assert "variables/atelier.yaml" in refused.said


def test_a_request_that_is_no_http_ends_alone(visitor: Visitor) -> None:
    connection = HTTPConnection("127.0.0.1", visitor.atelier.gate.port)
    connection.putrequest("GET", "/", skip_host=True)
    connection.endheaders()
    assert connection.getresponse().status in (400, 421)
    connection.close()
    assert visitor.get("/commencer").status == 200
