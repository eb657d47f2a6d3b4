"""The sorts of collectivités, and how each calls its assembly, the members of it and who heads it: one table."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from actgen.cog.bodies import body_with_a, body_with_de, body_with_le, is_feminine_body
from actgen.cog.statuses import own_council
from actgen.core.still import once
from actgen.french.agreement import Gender, agree
from actgen.variables.choices import Choice


class TypeGroupement(Choice):
    """What a collectivité that is no commune is before the law."""

    EPCI = "epci"
    SYNDICAT = "syndicat"
    SYNDICAT_MIXTE = "syndicat mixte"
    SYNDICAT_MIXTE_OUVERT = "syndicat mixte ouvert"


class Nature(Choice):
    """The legal nature of an EPCI à fiscalité propre."""

    COMMUNAUTE_DE_COMMUNES = "communauté de communes"
    COMMUNAUTE_D_AGGLOMERATION = "communauté d’agglomération"
    COMMUNAUTE_URBAINE = "communauté urbaine"
    METROPOLE = "métropole"


class Sorte(Struct, frozen=True, dict=True):
    """How acts call a sort of collectivité and its organs.

    `assemblee` is its council, `membre` and `membres` those who sit there, `chef` and `cheffe` who heads it,
    `adjoints` those elected with him, all without article; `chez_elle` is where its acts are posted. Thousands of
    communes share one of these, so what a sentence says of it is worded once.
    """

    type: str
    nature: str
    assemblee: str
    membre: str
    membres: str
    chef: str
    cheffe: str
    adjoints: str
    chez_elle: str

    @property
    def is_of_a_commune(self) -> bool:
        """Whether it is that of a commune, whatever its assembly is called."""
        return self.type == COMMUNE.type

    @property
    @once
    def la_nature(self) -> str:
        """« la commune », « la communauté de communes », « le syndicat mixte »."""
        return f"la {self.nature}" if self.is_of_a_commune else body_with_le(self.nature)

    @property
    @once
    def le_conseil(self) -> str:
        """« le conseil municipal », « le comité syndical »."""
        return body_with_le(self.assemblee)

    @property
    @once
    def en_bref(self) -> str:
        """« le conseil », « le comité »: the same in a word, where it was named before."""
        return body_with_le(self.assemblee.split()[0])

    @property
    @once
    def du_bref(self) -> str:
        """« du conseil », « du comité »."""
        return body_with_de(self.assemblee.split()[0])

    @property
    @once
    def au_bref(self) -> str:
        """« au conseil », « au comité »."""
        return body_with_a(self.assemblee.split()[0])

    @property
    @once
    def du_conseil(self) -> str:
        """« du conseil municipal », « du comité syndical »."""
        return body_with_de(self.assemblee)

    @property
    @once
    def au_conseil(self) -> str:
        """« au conseil municipal », « au comité syndical »."""
        return body_with_a(self.assemblee)

    @property
    def une_nature(self) -> str:
        """« une commune », « une communauté de communes », « un syndicat mixte »."""
        return f"{agree(self.genre, 'un', 'une')} {self.nature}"

    @property
    def genre(self) -> Gender:
        """What words agree with when a sentence says its nature."""
        is_feminine = self.is_of_a_commune or is_feminine_body(self.nature)
        return Gender.FEMININE if is_feminine else Gender.MASCULINE

    @property
    @once
    def genre_du_conseil(self) -> Gender:
        """What words agree with when a sentence says its assembly: one of another name may be feminine."""
        return Gender.FEMININE if is_feminine_body(self.assemblee) else Gender.MASCULINE

    @property
    @once
    def elu(self) -> str:
        """« conseiller », « délégué »: one who sits there, in a word."""
        return self.membre.split()[0]

    @property
    @once
    def elus(self) -> str:
        """« conseillers », « délégués »."""
        return self.membres.split()[0]

    @property
    @once
    def de_la_nature(self) -> str:
        """« de la commune », « de la communauté de communes », « du syndicat mixte »."""
        return f"de {self.la_nature}" if self.is_of_a_commune else body_with_de(self.nature)

    def headed_by(self, gender: Gender | None) -> str:
        """« maire », « président », « présidente »: who heads it, in the masculine where the gender is not known."""
        return agree(gender or Gender.MASCULINE, self.chef, self.cheffe)


_T = TypeGroupement
_PRESIDENT = ("président", "présidente", "vice-présidents", "le siège")
_COMMUNITY = ("conseil communautaire", "conseiller communautaire", "conseillers communautaires", *_PRESIDENT)
_SYNDICATE = ("comité syndical", "délégué", "délégués", *_PRESIDENT)
#: What the communities call their organs is usage for the métropoles; a file may say another name of the assembly.
COMMUNE = Sorte(
    "commune", "commune", "conseil municipal", "conseiller municipal", "conseillers municipaux", "maire", "maire",
    "adjoints", "la mairie",
)  # fmt: skip
_SYNDICATES = {
    _T.SYNDICAT: Sorte(_T.SYNDICAT, "syndicat de communes", *_SYNDICATE),
    _T.SYNDICAT_MIXTE: Sorte(_T.SYNDICAT_MIXTE, "syndicat mixte", *_SYNDICATE),
    _T.SYNDICAT_MIXTE_OUVERT: Sorte(_T.SYNDICAT_MIXTE_OUVERT, "syndicat mixte", *_SYNDICATE),
}
_EPCI = {
    **{nature: Sorte(_T.EPCI, nature.value, *_COMMUNITY) for nature in Nature},
    Nature.METROPOLE: Sorte(
        _T.EPCI, "métropole", "conseil métropolitain", "conseiller métropolitain", "conseillers métropolitains",
        *_PRESIDENT,
    ),
}  # fmt: skip


def sorte_of_commune(insee: str) -> Sorte:
    """The sort of that commune, whose council may have a name of its own."""
    own = own_council(insee)
    return replace(COMMUNE, **own._asdict()) if own else COMMUNE


def sorte_of(type_: TypeGroupement, nature: Nature | None = None, assemblee: str = "") -> Sorte:
    """The sort of that type, whose assembly may have a name of its own.

    An EPCI whose nature is not known is called as a communauté de communes is.
    """
    usual = _SYNDICATES.get(type_) or _EPCI[nature or Nature.COMMUNAUTE_DE_COMMUNES]
    return replace(usual, assemblee=assemblee) if assemblee else usual
