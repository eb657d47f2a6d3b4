"""A jurist in the atelier makes a kind of act: a condition, a choice, a group, a rule, each tried and then written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scripts.judges.walking import Walker

_KIND = "/sortes/bail-de-chasse"
_FORM = f"{_KIND}/formulaire"
_CHOICE = {"nom": "Mode", "type": "choix", "description": "Comment le bail est passé."}
_GROUP = {"nom": "Lots", "type": "liste de groupe", "description": "Les lots loués."}
_RULE = {
    "verifie.champ": "loyer", "verifie.comparaison": ">=", "verifie.valeur": "100 €",
    "message": "Le loyer, {{ loyer | montant }}, est sous la mise à prix.", "conseil": "Corrigez le loyer.",
    "juste": "mode: adjudication\nloyer: 150", "faux": "mode: adjudication\nloyer: 50",
}  # fmt: skip
#: What the file holds in the end, line by line.
_WRITTEN = (
    'si: mode == "adjudication"', "      - amiable", "      lot:", "  - code: BAI-001", "    verifie: loyer >= 100",
)  # fmt: skip
_TEXT = "document.querySelector('[name=texte]').value"


def walk_kind(walk: Walker, address: str, looks: Callable[[Walker], Iterator[str]]) -> Iterator[str]:
    """The way, from the name of the kind to its page; what its file lacks."""
    walk.go(f"{address}/nouvelle-sorte")
    walk.fill("#nom", "bail de chasse")
    walk.tick("#capacite-signature")
    walk.fill("#champ-1", "loyer")
    walk.choose("#type-1", "montant")
    walk.follow('button[value="commencer"]')
    walk.see("Enregistré")
    _add(walk, "champs", 1, _CHOICE)
    walk.see("« choix » manque")
    yield from looks(walk)
    walk.fill(_named("champs.1.choix"), "amiable\nadjudication")
    _add(walk, "champs", 2, _GROUP)
    walk.see("un groupe réunit des champs")
    _type(walk, "champs.2.champs.0", {"nom": "lot", "type": "ligne"})
    walk.follow('button[value="ajouter:champs.2.champs"]')
    walk.unfold("#champs\\.0 > details")
    _type(walk, "champs.0.si", {"champ": "mode", "comparaison": "==", "valeur": "adjudication"})
    _type(walk, "regles.0", _RULE)
    walk.follow('button[value="ajouter:regles"]')
    walk.see("Aucun défaut")
    yield from looks(walk)
    walk.follow('button[value="enregistrer"]')
    walk.see("Enregistré")
    walk.go(f"{address}{_FORM}")
    yield from (f"the kind that was made has no « {one} »" for one in _WRITTEN if one not in str(walk.look(_TEXT)))
    walk.follow(f'.fil a[href="{_KIND}"]')
    walk.see('n’est demandé que si : mode == "adjudication"')


def _add(walk: Walker, table: str, rank: int, typed: dict[str, str]) -> None:
    walk.unfold(f"#{table} > details.neuve")
    _type(walk, f"{table}.{rank}", typed)
    walk.follow(f'button[value="ajouter:{table}"]')


def _type(walk: Walker, row: str, typed: dict[str, str]) -> None:
    for name, value in typed.items():
        control = _named(f"{row}.{name}")
        if walk.look(f"document.querySelector('{control}').localName") == "select":
            walk.choose(control, value)
        else:
            walk.fill(control, value)


def _named(name: str) -> str:
    return f'[name="{name}"]'
