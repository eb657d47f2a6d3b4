"""What PyYAML says of a file that it cannot read, in French: what is wrong, and what to type.

Both its parsers are covered, libyaml and the one in Python: they word the same fault in two ways.
"""

from __future__ import annotations

_TAB = ("une tabulation commence cette ligne ou cette valeur", "Remplacez-la par des espaces.")
_QUOTE = "Mettez un texte qui en contient entre guillemets\u00a0: objet: \"Texte\u00a0: suite\"."  # fmt: skip
_COLON = (
    "ce deux-points n’est pas à sa place",
    f"{_QUOTE} Vérifiez aussi que les lignes voisines ont une espace après leur deux-points, et le même retrait.",
)
_UNALIGNED = (
    "cette ligne n’est pas alignée avec ses voisines, ou une valeur est suivie d’un texte en trop",
    "Donnez à la ligne autant d’espaces au début qu’à ses voisines\u00a0; mettez toute la valeur entre guillemets.",
)
_DASH = (
    "ce tiret n’est pas à sa place",
    "Alignez-le avec les tirets de sa liste, qui commence sur une nouvelle ligne, en retrait\u00a0; devant un nom, "
    "retirez-le.",
)
_SEVERAL = (
    "une ligne --- ou ... y sépare plusieurs documents",
    "Gardez un seul document\u00a0: supprimez cette ligne et ce qui ne concerne pas cette commune.",
)
_BRACKET = (
    "un crochet ou une accolade reste sans fermeture",
    "Ajoutez le signe qui ferme, ou mettez la valeur entre guillemets.",
)
_ALIAS = (
    "un texte commence par «\u00a0*\u00a0» ou «\u00a0&\u00a0»",
    "Mettez la valeur entre guillemets\u00a0: nom: \"*\u00a0suite\".",
)  # fmt: skip
_BACKSLASH = (
    "une barre oblique inverse (\\) n’est pas admise ici",
    "Supprimez-la, ou remplacez les guillemets par des apostrophes\u00a0: nom: '…'.",
)
_BLOCK = (
    "un texte commence par «\u00a0|\u00a0» ou «\u00a0>\u00a0»",
    "Passez à la ligne après ce signe, ou mettez la valeur entre guillemets.",
)
_TAG = ("un texte commence par «\u00a0!\u00a0»", "Mettez la valeur entre guillemets.")
_DIRECTIVE = ("une ligne commence par «\u00a0%\u00a0»", "Supprimez-la, ou mettez la valeur entre guillemets.")
_NODE = ("ce signe ne peut pas commencer une valeur", "Mettez la valeur entre guillemets.")
#: What a parser says far below the slip of a hand as well as beside it.
UNSURE = (
    "mapping values are not allowed", "could not find expected ':'", "expected <block end>", "expected key",
    "sequence entries are not allowed", "unexpected end of stream", "unexpected document", "expected '-' indicator",
    "did not find expected", "while scanning a simple key", "while parsing a block",
)  # fmt: skip
#: What a parser says at the end of a text or of a list whose opening sign is the fault.
OPENED_ABOVE = ("unexpected end of stream", "unexpected document", "',' or ']'", "',' or '}'")

#: A piece of the parser's message → what is wrong and what to do. The first that fits is taken.
SENTENCES = (
    ("mapping values are not allowed", _COLON),
    ("could not find expected ':'", (
        "il manque un deux-points après le nom d’une variable",
        "Écrivez nom: valeur, avec une espace après le deux-points.",
    )),
    ("found a tab character", _TAB),
    ("that cannot start any token", _NODE),
    ("unexpected end of stream", ("un guillemet n’est pas fermé", "Fermez le guillemet ouvert ici.")),
    ("unexpected document", ("un guillemet n’est pas fermé", "Fermez le guillemet ouvert ici.")),
    ("undefined alias", _ALIAS),
    ("second occurrence", ("deux ancres (&) portent le même nom", "Écrivez chaque valeur elle-même.")),
    ("alphabetic or numeric character", _ALIAS),
    ("but found another document", _SEVERAL),
    ("<document start>", _SEVERAL),
    ("sequence entries are not allowed", _DASH),
    ("',' or ']'", _BRACKET),
    ("',' or '}'", _BRACKET),
    ("unknown escape", _BACKSLASH),
    ("hexdecimal", _BACKSLASH),
    ("hexadecimal", _BACKSLASH),
    ("Unicode character escape", _BACKSLASH),
    ("comment or a line break", _BLOCK),
    ("comment or line break", _BLOCK),
    ("indentation indicator", _BLOCK),
    ("chomping or indentation", _BLOCK),
    ("tag handle", _TAG),
    ("'!'", _TAG),
    ("URI", _TAG),
    ("'>'", _TAG),
    ("directive", _DIRECTIVE),
    ("incompatible", _DIRECTIVE),
    ("version", _DIRECTIVE),
    ("node content", _NODE),
    ("expected the node", _NODE),
    ("expected <block end>", _UNALIGNED),
    ("expected '-' indicator", _UNALIGNED),
    ("expected key", _UNALIGNED),
    ("mapping keys are not allowed", _UNALIGNED),
)  # fmt: skip
_ANY = ("la mise en forme n’est pas correcte à cet endroit", "Comparez avec le fichier d’exemple.")


#: What opens → what it is, and how it is closed.
_OPEN = {"[": ("un crochet", "Fermez-le par «\u00a0]\u00a0»"), "{": ("une accolade", "Fermez-la par «\u00a0}\u00a0»")}
_NO_START = ("that cannot start any token", "node content", "expected the node")
_OUT_OF_PLACE = ("expected <block end>", "expected key")


def _named(char: str) -> tuple[str, str]:
    return f"«\u00a0{char}\u00a0» ne peut pas commencer une valeur", "Mettez la valeur entre guillemets."


def sentence(problem: str, char: str) -> tuple[str, str]:
    """What is wrong, without capital or full stop, and what to do, for the parser's `problem` found at `char`."""
    if char == "\t":
        return _TAB
    if char == "-" and any(piece in problem for piece in _OUT_OF_PLACE):
        return _DASH
    if char in _OPEN and ("',' or ']'" in problem or "',' or '}'" in problem):
        named, closed = _OPEN[char]
        return (
            f"{named} «\u00a0{char}\u00a0» ouvre ici, et rien ne ferme",
            f"{closed}, ou mettez la valeur entre guillemets.",
        )
    if char == "?":
        return _named(char)
    if char.strip() and any(piece in problem for piece in _NO_START):
        return _named(char)
    return next((words for piece, words in SENTENCES if piece in problem), _ANY)
