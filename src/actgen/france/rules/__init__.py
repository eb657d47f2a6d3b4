"""The rules of law, one a file, and their families in the order of the reference page."""

from __future__ import annotations

from actgen.rules.family import Family

FAMILIES = (
    Family("SEA", "La séance"),
    Family("VOT", "Le vote"),
    Family("ELE", "Les élections du conseil"),
    Family("PUB", "La publication et la transmission"),
    Family("NUM", "Le numéro"),
    Family("DEC", "La décision du maire"),
    Family("CON", "La signature de la convention"),
    Family("OBJ", "Le titre et les textes"),
    Family("NOM", "Les noms"),
    Family("ECO", "Les écoles"),
    Family("IDE", "La commune et ses identifiants"),
    Family(
        "ACT",
        "L’acte fini",
        "Ces règles lisent l’acte une fois fait, tel qu’il sera signé, à côté du dossier et des faits de la "
        "convention : une phrase de trop dans un modèle Word se voit là. Un extrait est fait de quelques lignes de "
        "l’acte, chacune après le nom de son style ; les extraits d’une délibération sont lus avec le dossier "
        "d’Ancenis-Saint-Géréon, ceux d’une décision avec celui de Villeneuve-la-Rivière, les autres avec celui de "
        "Châteaubriant. Une ligne « [vote] », « [commune] » ou « [seance] » donne au dossier un autre vote, une autre "
        "commune, une autre séance.",
    ),
)
