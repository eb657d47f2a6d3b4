"""The pages of the atelier in the browser, served from a copy of the project, written with their style beside them."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from actgen.atelier.browser.frame.colours import COLOURS
from actgen.atelier.browser.frame.rendering import STATIC
from actgen.atelier.browser.web.serving import Served, served
from actgen.core.names import TemplateName
from actgen.core.project import Project

_ACT = "/collectivites/chateaubriant/dossier/actes/deliberation"
_NEXT = "/modeles/nantes/convention/2030"
#: The comparison that was begun, whose name is known once it is.
_GOLDENS = "/goldens/travail"
#: A kind that is typed with faults, with a remark that asks to complete a line, with what no control shows.
_WRONG_KIND = """\
nom: bail    # à compléter
couleur: bleu
capacites: [signature]
champs:
  mode: {type: choix, si: loyer > 3}
  lots: {type: liste de groupe, champs: {lot: {type: ligne}}}
regles:
  - {code: BAI-001, verifie: loier > 3 or mode, message: Non.}
"""
#: What is written, by the name of its file: the address; a form where there are fields.
PAGES: dict[str, tuple[str, dict[str, str]]] = {
    "accueil": ("/", {}),
    "recherche": ("/?q=salle", {}),
    "recherche-vide": ("/?q=nulle", {}),
    "etat": ("/collectivites/chateaubriant/etat", {}),
    "commencer": ("/commencer?q=saint-martin", {}),
    "commencer-rien": ("/commencer?q=zzzz", {}),
    "commencer-commune": ("/commencer?code=44109", {}),
    "commencer-epci": ("/commencer?code=244400404", {}),
    "commencer-refus": ("/commencer", {"code": "44036", "acte": "deliberation", "nom": "chateaubriant"}),
    "commencer-seance": ("/commencer?collectivite=meyrals", {}),
    "commencer-dossier": ("/commencer?collectivite=chateaubriant", {}),
    "collectivite": ("/collectivites/meyrals", {}),
    "seance": ("/collectivites/meyrals/2026-02-10", {}),
    "acte-signe": (_ACT, {}),
    "acte-pret": ("/collectivites/meyrals/2026-02-10/actes/judo", {}),
    "acte-point": ("/collectivites/meyrals/2026-02-10/actes/questions-diverses", {}),
    "acte-fautes": ("/collectivites/saint-ambroix/dossier/actes/deliberation", {}),
    "acte-a-completer": ("/collectivites/oudon/dossier/actes/deliberation", {}),
    "dossier-a-completer": ("/collectivites/oudon", {}),
    "illisible": ("/collectivites/le-brignon", {}),
    "ajouter-acte": ("/collectivites/meyrals/2026-02-10/ajouter", {}),
    "ajouter-refus": ("/collectivites/meyrals/2026-02-10/ajouter", {"acte": "affaire", "nom": "cantine"}),
    "remplir-acte": ("/collectivites/meyrals/2026-02-10/actes/judo/formulaire", {}),
    "remplir-fautes": ("/collectivites/saint-ambroix/dossier/actes/deliberation/formulaire", {}),
    "remplir-a-completer": ("/collectivites/oudon/dossier/actes/deliberation/formulaire", {}),
    "remplir-seance": ("/collectivites/meyrals/2026-02-10/seance", {}),
    "remplir-seance-fautes": ("/collectivites/saint-ambroix/dossier/seance", {}),
    "remplir-collectivite": ("/collectivites/meyrals/identite", {}),
    "remplir-illisible": ("/collectivites/le-brignon/identite", {}),
    "modeles": ("/modeles", {}),
    "modele": ("/modeles/nantes/convention/2026", {}),
    "modele-projet": (_NEXT, {}),
    "manifeste": (f"{_NEXT}/manifeste", {}),
    "manifeste-fautes": (
        f"{_NEXT}/manifeste",
        {"faire": "formulaire", "texte": "titre: x\nfenetre: {du: demain}\n"},
    ),
    "manifeste-texte": (f"{_NEXT}/manifeste/texte", {}),
    "modele-verifier": ("/modeles/verifier", {}),
    "modele-comparer": ("/modeles/nantes/convention/2026/comparer/2022", {}),
    "sortes": ("/sortes", {}),
    "sorte": ("/sortes/subvention", {}),
    "sorte-fournie": ("/sortes/deliberation", {}),
    "sorte-formulaire": ("/sortes/subvention/formulaire", {}),
    "sorte-formulaire-fautes": ("/sortes/subvention/formulaire", {"faire": "formulaire", "texte": _WRONG_KIND}),
    "sorte-texte": ("/sortes/subvention/texte", {}),
    "sorte-nouvelle": ("/nouvelle-sorte", {}),
    "sorte-refus": ("/nouvelle-sorte", {"nom": "arrêté de fête", "champ[]": "montant", "exemple[]": "1.500"}),
    "goldens": ("/goldens", {}),
    "goldens-en-cours": (_GOLDENS, {}),
    "versions": ("/collectivites/oudon/versions", {}),
    "refus-de-fichier": ("/collectivites/saint-ambroix/dossier/actes/deliberation/fichier/pdf", {}),
    "apercu": ("/collectivites/meyrals/2026-02-10/actes/judo/apercu", {}),
    "apercu-attend": ("/collectivites/oudon/dossier/actes/deliberation/apercu", {}),
    "personnes": ("/personnes", {}),
    "personnes-refus": (
        "/personnes",
        {"identifiant[]": "m.dupont", "personne[]": "", "role[]": "saisit"},
    ),
    "journal": ("/journal", {}),
    "journal-vide": ("/journal?q=zzzz", {}),
    "inconnue": ("/nulle-part", {}),
}
_TO_COMPLETE = "2026-01-24  # à compléter".encode()
_LINKED = re.compile(r'(href|src)="/statique/')


@dataclass
class _Visitor:
    """Who asks, with the cookie and the token of the forms."""

    atelier: Served
    headers: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def ask(self, address: str, fields: dict[str, str]) -> str:
        connection = HTTPConnection("127.0.0.1", self.atelier.gate.port)
        sent = {"Host": self._host, "Origin": f"http://{self._host}", **self.headers}
        if fields:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        body = urlencode({**fields, "jeton": self.token}) if fields else None
        connection.request("POST" if fields else "GET", address, body, sent)
        answer = connection.getresponse()
        if cookie := answer.getheader("set-cookie"):
            self.headers["Cookie"] = cookie.partition(";")[0]
        text = answer.read().decode()
        connection.close()
        return text

    def enter(self) -> None:
        self.ask(self.atelier.address.partition(self._host)[2], {})
        found = re.search(r'name="jeton" value="([^"]+)"', self.ask("/commencer?code=44109", {}))
        assert found is not None
        self.token = found[1]

    @property
    def _host(self) -> str:
        return f"127.0.0.1:{self.atelier.gate.port}"


def write_pages(folder: Path, project: Project) -> None:
    """Write each page into the folder, as it is in a project where something is in every state."""
    (folder / "statique").mkdir(parents=True)
    with serving(project) as atelier:
        visitor = _Visitor(atelier)
        (folder / "dehors.html").write_text(_beside(visitor.ask("/", {})), encoding="utf-8")
        visitor.enter()
        _prepare(visitor, project)
        for name in (*STATIC, COLOURS):
            (folder / "statique" / name).write_text(visitor.ask(f"/statique/{name}", {}), encoding="utf-8")
        visitor.ask("/goldens", {"commune": "ozoir-la-ferriere"})
        running = re.search(r"/goldens/[0-9a-f]+", visitor.ask("/goldens", {}))
        assert running is not None
        for name, (address, fields) in PAGES.items():
            text = visitor.ask(address.replace(_GOLDENS, running[0]), fields)
            (folder / f"{name}.html").write_text(_beside(text), encoding="utf-8")


def _prepare(visitor: _Visitor, project: Project) -> None:
    """A file that is begun, one with faults, one that cannot be read, an act that was signed and has changed since, a
    template that is a draft.
    """
    visitor.ask("/commencer", {"code": "44115", "acte": "deliberation", "nom": "oudon"})
    source = re.search(r'name="source" value="([^"]+)"', visitor.ask(_ACT, {}))
    assert source is not None
    visitor.ask(f"{_ACT}/signature", {"source": source[1]})
    _edit(project, "chateaubriant", "à la Halle de Béré", "à la mairie")
    _edit(project, "saint-ambroix", "heure: 9:00", "heure: neuf")
    _edit(project, "le-brignon", "commune:", "commune: [")
    _draft(project)


def _draft(project: Project) -> None:
    """The next version of a template, with a line to complete."""
    for suffix in (".docx", ".txt", ".yaml"):
        path = project.template_file(TemplateName("nantes", "convention", "2026"), suffix)
        content = path.read_bytes().replace(b"etat: publie", b"etat: projet").replace(b"2026-01-24", _TO_COMPLETE)
        path.with_name(f"2030{suffix}").write_bytes(content)


def _edit(project: Project, slug: str, old: str, new: str) -> None:
    path = project.commune_file(slug)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _beside(text: str) -> str:
    """The page with its style and its script in the folder beside it."""
    return _LINKED.sub(r'\1="statique/', text)


@contextmanager
def serving(project: Project) -> Iterator[Served]:
    """The atelier of a project, which answers until the block ends."""
    with served(project) as atelier:
        server = atelier.server()
        running = threading.Thread(target=server.run, kwargs={"sockets": [atelier.listening]})
        running.start()
        try:
            yield atelier
        finally:
            server.should_exit = True
            running.join()
