"""CON-001: the mayor signs once the council has authorised him, or once he has decided by delegation."""

from actgen.france.law.agreements import authorities_of, is_authorised
from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, OfSitting, Signed, Stated, date_long, first_capital, rule


@rule("CON-001", WARNING, source="CGCT, art. L. 2122-21 et L. 2131-1", since=CGCT, reads=Signed, needs="date_signature")
def find(dossier: Dossier, act: Stated[Signed]) -> Findings:
    """La convention est signée après l’acte qui autorise à la signer.

    Le maire signe ce que le conseil a décidé. Une autorisation votée après la signature ne vaut pas rétroactivement
    (CE, 20 janvier 1989, Ville de Millau, n° 70686). Les actes sont faits : ils disent ce qui a eu lieu, et
    l’avertissement demande de vérifier, puis de régulariser.
    """
    signed, authorities = act.states.date_signature, authorities_of(dossier, act.kind)
    if signed is None or not is_authorised(act.kind) or not authorities:
        return
    authority = min(authorities, key=lambda one: one.day)
    if signed < authority.day:
        told = f"{first_capital(act.kind.named)} est signé{act.kind.e} le {date_long(signed)}, mais"
        if authority.kind.has(OfSitting):
            sorte = dossier.fiche.body.sorte
            message = (
                f"{told} {sorte.en_bref} n’a autorisé sa signature que le {date_long(authority.day)} : ce jour-là, "
                f"le {sorte.chef} n’avait pas le pouvoir de signer."
            )
        else:
            message = (
                f"{told} {authority.kind.named} de conclure la convention n’est que du {date_long(authority.day)}."
            )
        yield Finding(act.path("date_signature"), message)


EXAMPLE = """
seance:
  date: 2025-12-15
actes:
  convention: { date_signature: 2025-12-18 }
"""
WRONG = ("2025-12-18", "2025-12-11")
MESSAGE = (
    "La convention est signée le 11\u00a0décembre 2025, mais le conseil n’a autorisé sa signature que le "
    "15\u00a0décembre 2025 : ce jour-là, le maire n’avait pas le pouvoir de signer."
)
HINT = (
    "Vérifiez date_signature. Si elle est exacte, faites signer de nouveau la convention une fois la délibération "
    "publiée et transmise, et avertissez l’académie."
)
