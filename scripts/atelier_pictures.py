"""The pictures of the guide of the atelier, taken in a real browser of a copy of the project: `make atelier-pictures`.

A picture shows what a person sees at 1280 points; it is taken again when a page changes its look.
"""

from __future__ import annotations

import base64
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from actgen.core.project import Project
from scripts.judges.atelier import serving
from scripts.judges.places import ROOT
from scripts.judges.walking import Walker, walker

FOLDER = ROOT / "docs" / "images" / "atelier"
_ACT = "/collectivites/chateaubriant/dossier/actes/deliberation"
_HEIGHT = 800


def main() -> None:
    """Take every picture, and say where it is."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ["LOGNAME"] = "secrétariat"  # who sits at the machine, as the pages say it
    with tempfile.TemporaryDirectory(prefix="actgen-atelier-") as folder:
        for name in ("templates", "variables", "golden"):
            shutil.copytree(ROOT / name, Path(folder, name))
        with serving(Project(Path(folder))) as atelier, walker() as walk:
            walk.opened.ask(
                "Emulation.setDeviceMetricsOverride", width=1280, height=_HEIGHT, deviceScaleFactor=1, mobile=False
            )
            for name in _ways(walk, atelier.address, Path(folder)):
                taken = walk.opened.ask("Page.captureScreenshot", format="png")
                (FOLDER / f"{name}.png").write_bytes(base64.b64decode(str(taken["data"])))
                print(f"docs/images/atelier/{name}.png")


def _ways(walk: Walker, address: str, folder: Path) -> Iterator[str]:
    """Go from page to page; the name of the picture to take at each."""
    at = address.partition("/?")[0]
    walk.go(address)
    walk.until("!document.body.innerText.includes('pas encore contrôlé')")
    yield "accueil"
    walk.go(f"{at}/commencer?q=oudon")
    yield "commencer"
    walk.go(f"{at}{_ACT}/formulaire")
    walk.until("document.querySelector('iframe').contentDocument.querySelector('a.valeur')")
    walk.fill('[name="acte.vote.pour"]', "99")
    walk.see("Enregistré")
    walk.look("document.querySelector('[name=\"acte.vote.pour\"]').scrollIntoView({block: 'center'})")
    yield "formulaire"
    walk.go(f"{at}/modeles/nantes/convention/2026")
    yield "modele"
    golden = folder / "golden" / "creteil" / "ozoir-la-ferriere" / "deliberation.txt"
    golden.write_text(golden.read_text(encoding="utf-8").replace("conseil", "Conseil", 1), encoding="utf-8")
    walk.go(f"{at}/goldens")
    walk.look("document.querySelector('#commune').value = 'ozoir-la-ferriere'")
    walk.follow("main form button")
    walk.see("Pourquoi cet acte change")
    yield "goldens"
    walk.go(f"{at}/journal")
    yield "journal"
    # the last: a page with words that are not written asks before it is left
    walk.go(f"{at}/sortes/subvention/formulaire")
    walk.look("document.getElementById('champs.1').firstElementChild.open = true")
    walk.choose('[name="champs.1.si.champ"]', "total")
    walk.choose('[name="champs.1.si.comparaison"]', ">")
    walk.fill('[name="champs.1.si.valeur"]', "beaucoup")
    walk.see('"beaucoup" » ne se compare pas')
    walk.look(
        "document.querySelector('[data-champ=\"champs.1.si\"]').scrollIntoView({block: 'end', behavior: 'instant'})"
    )
    yield "sorte"


if __name__ == "__main__":
    main()
