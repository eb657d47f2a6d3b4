# ruff: noqa: E501 - a table reads by its rows
"""Broken templates, each made of a published one by one fault, or by three; and what lint must say of each.

`told` is written by hand, before the tool speaks: the code, the article and words of the paragraph. The messages in full
are in `corpus.txt`, which `test_corpus.py` compares line by line.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.atelier.lint.spoiling import (
    FOOTER,
    Change,
    after,
    append,
    bold_and_centred,
    commented,
    counted,
    deleted,
    emptied,
    field,
    footnote,
    header,
    hidden,
    inserted,
    linked,
    merged,
    removed,
    run,
    split,
    styled,
    table_style,
    text,
    text_box,
    wide_table,
    wrapped,
)

N, N22, D = "nantes/convention@2026", "nantes/convention@2022", "nantes/deliberation@2022"
A, M, MC, C = (
    "nantes/annexe-engagement@2026", "montpellier/decision@2025", "montpellier/convention@2025",
    "creteil/convention@2025",
)  # fmt: skip
LIMIT, SDET = "{{ convention.adhesion_limite | date_longue }}", "{{ convention.sdet_version }}"
Told = tuple[str, str, str]


@dataclass(frozen=True)
class Broken:
    """A template broken on purpose: its name, the published one, how, and for each fault code, article and words."""

    name: str
    template: str
    changes: tuple[Change, ...]
    told: tuple[Told, ...]


def one(name: str, template: str, change: Change, code: str, article: str, words: str, *others: Told) -> Broken:
    """One seeded fault; `others` where it is told in two places, as a tag cut over two paragraphs is."""
    return Broken(name, template, (change,), ((code, article, words), *others))


TAGS = (
    one("une accolade manque à la fin", N, text("appel_offres_au_plus_tot | date_longue }}", "appel_offres_au_plus_tot | date_longue }"), "BAL-001", "article 8", "appel_offres_au_plus_tot"),
    one("une accolade manque au début", N, text("{{ convention.fin |", "{ convention.fin |"), "BAL-001", "article 8", "convention.fin | date_longue }}"),
    one("balise coupée entre deux paragraphes", N, split("duree_totale_mois", ".duree_totale_mois"), "BAL-001", "article 2", "{{ convention", ("BAL-001", "article 2", ".duree_totale_mois }}")),
    one("balise vide", N, text("{{ convention.duree_totale_mois }}", "{{ }}"), "BAL-003", "article 2", "{{ }}"),
    one("if sans endif", N, removed("{%p endif %}"), "BAL-003", "article 2", '{%p if acte.representation == "seule" %}'),
    one("endif sans if", N, after("Ces principes constituent", "{%p endif %}"), "BAL-003", "article 7.1", "{%p endif %}"),
    one("for sans endfor", A, removed("{%tr endfor %}"), "BAL-003", "Détail des écoles", "{%tr for ecole in inscription.ecoles %}"),
    one("deux else", D, text("{% else %}au lieu habituel", "{% else %}{% else %}au lieu habituel"), "BAL-003", "", "{% else %}{% else %}"),
    one("if et for croisés", D, text("{% endif %}{% endfor %}.", "{% endfor %}{% endif %}."), "BAL-003", "", "{% if not loop.last %}", ("BAL-003", "", "{% endif %}")),
    one("balise inconnue", N, text("{%p elif acte", "{%p elsif acte"), "BAL-004", "article 2", "{%p elsif"),
    one("un seul signe égal", N, text('representation == "seule"', 'representation = "seule"'), "BAL-004", "article 2", '= "seule"'),
    one("filtre inconnu", N, text("convention.fin | date_longue", "convention.fin | date_long"), "BAL-004", "article 8", "convention.fin | date_long }}"),
    one("filtre inconnu, loin de tout autre", N, text("convention.fin | date_longue", "convention.fin | format"), "BAL-004", "article 8", "| format }}"),
    one("option inconnue d’un filtre", D, text("annee_lettres(mil=true)", "annee_lettres(mille=true)"), "BAL-004", "", "mille=true"),
    one("option de filtre sans son nom", D, text('accord("abstention", "abstentions")', 'accord("abstention")'), "BAL-004", "DÉCISION", 'accord("abstention")'),
    one("appel d’une fonction", N, text(SDET, "{{ convention.sdet_version.upper() }}"), "BAL-004", "", "upper()"),
    one("calcul", N, text("{{ convention.duree_totale_mois }} mois en tout.", "{{ convention.duree_periode_mois * 2 }} mois en tout."), "BAL-004", "article 2", "* 2 }}"),
    one("instruction set", N, after("PRÉAMBULE", "{% set x = 1 %}"), "BAL-004", "PRÉAMBULE", "{% set x = 1 %}"),
    one("trait d’union contre l’accolade", N, text("{{ convention.partenariat_depuis }}", "{{- convention.partenariat_depuis }}"), "BAL-007", "PRÉAMBULE", "{{- convention"),
    one("{%p au milieu d’une phrase", D, text("{% if seance.publique %}PUBLIQUE{% endif %}", "{%p if seance.publique %}PUBLIQUE{% endif %}"), "BAL-002", "", "{%p if seance.publique %}"),
    one("{%tr hors d’une ligne", N, text("{%p if acte", "{%tr if acte"), "BAL-002", "article 2", "{%tr if acte"),
    one("{%tr avec un autre texte dans sa ligne", A, text("{%tr endfor %}", "{%tr endfor %} suite"), "BAL-002", "Détail des écoles", "{%tr endfor %} suite"),
    one("balise {{p", N, text("{{ convention.partenariat_depuis }}", "{{p convention.partenariat_depuis }}"), "BAL-005", "PRÉAMBULE", "{{p convention"),
    one("balise dans le code d’un champ", N, append("Ces principes", '<w:fldSimple w:instr="REF {{ commune.nom }}"/>'), "BAL-006", "article 7.1", "Ces principes"),
    one("clause inconnue", "nantes/deliberation@2026", text("{%p clause vote-chiffres %}", "{%p clause votes-chiffres %}"), "CLA-001", "", "{%p clause votes-chiffres %}"),
    one("clause dans une phrase", "nantes/deliberation@2026", text("{%p clause vote-chiffres %}", "Vote : {%p clause vote-chiffres %}"), "CLA-003", "", "Vote : {%p clause vote-chiffres %}"),
    one("guillemet jamais fermé", D, text('accord("abstention", ', 'accord("abstention, '), "BAL-004", "DÉCISION", 'accord("abstention, '),
)  # fmt: skip
NAMES = (
    one("variable inconnue", N, text("{{ commune.denomination }}", "{{ comune.denomination }}"), "REM-001", "", "{{ comune.denomination }}"),
    one("attribut inconnu", N, text("{{ signataire.complet }}", "{{ signataire.nom_complet }}"), "REM-001", "", "{{ signataire.nom_complet }}"),
    one("attribut inconnu de second rang", D, text("commune.departement.de_nom", "commune.departement.du_nom"), "REM-001", "", "departement.du_nom"),
    one("attribut inconnu dans une boucle", D, text("{{ secretaire.nom }}", "{{ secretaire.nomm }}"), "REM-001", "", "{{ secretaire.nomm }}"),
    one("attribut inconnu dans une condition", D, text("{% if seance.publique %}", "{% if seance.public %}"), "REM-001", "", "{% if seance.public %}"),
    one("attribut inconnu d’un mandataire", D, text("excuse.mandataire.nom", "excuse.mandataire.non"), "REM-001", "", "excuse.mandataire.non"),
    one("fait inconnu", N, text(LIMIT, "{{ convention.adhesion_limit | date_longue }}"), "REM-001", "article 2", "adhesion_limit |"),
    one("fait dont rien n’approche", N, text("{{ convention.duree_totale_mois }}", "{{ convention.tva }}"), "REM-001", "article 2", "{{ convention.tva }}"),
    one("variable d’un autre acte", N, text("{{ convention.duree_totale_mois }}", "{{ acte.vote.pour }}"), "REM-001", "article 2", "{{ acte.vote.pour }}"),
    one("variable de boucle hors de sa boucle", A, after("Toutes les rubriques", "Voir {{ ecole.nom }}.", style="mention"), "REM-001", "", "{{ ecole.nom }}"),
    one("liste prise pour un élément", D, text("{{ acte.appel_projets.ecoles | liste }}", "{{ seance.presents.nom }}"), "REM-001", "EXPOSÉ", "{{ seance.presents.nom }}"),
    one("attribut d’un texte", N, text("{{ commune.denomination }}", "{{ commune.nom.complet }}"), "REM-001", "", "{{ commune.nom.complet }}"),
    one("nom retourné", M, text("{{ commune.nom }}", "{{ nom_commune }}", FOOTER), "REM-001", "", "{{ nom_commune }}"),
    one("compteur de boucle hors d’une boucle", D, text("Membres en exercice : {{ seance.en_exercice }}", "{{ loop.indexe }}"), "BAL-004", "", "{{ loop.indexe }}"),
)  # fmt: skip
KINDS = (
    one("filtre de date sur un nom", N, text("{{ signataire.complet }}", "{{ signataire.complet | date_longue }}"), "REM-003", "", "signataire.complet | date_longue"),
    one("filtre d’heure sur une date", D, text("{{ seance.heure | heure_lettres }}", "{{ seance.date | heure_lettres }}"), "REM-003", "", "seance.date | heure_lettres"),
    one("filtre de nombre sur une date", N, text("convention.fin | date_longue", "convention.fin | nombre"), "REM-003", "article 8", "convention.fin | nombre"),
    one("filtre de date sur un nombre", N, text("{{ convention.partenariat_depuis }}", "{{ convention.partenariat_depuis | date_longue }}"), "REM-003", "PRÉAMBULE", "partenariat_depuis | date_longue"),
    one("filtre de texte sur un nombre", N, text("{{ convention.partenariat_depuis }}", "{{ convention.partenariat_depuis | majuscules }}"), "REM-003", "PRÉAMBULE", "partenariat_depuis | majuscules"),
    one("liste imprimée", D, text("{{ acte.appel_projets.ecoles | liste }}", "{{ acte.appel_projets.ecoles }}"), "REM-003", "EXPOSÉ", "{{ acte.appel_projets.ecoles }}"),
    one("liste de personnes sans champ", D, text("{{ acte.appel_projets.ecoles | liste }}", "{{ seance.presents | liste }}"), "REM-003", "EXPOSÉ", "{{ seance.presents | liste }}"),
    one("liste, champ inconnu", D, text("{{ acte.appel_projets.ecoles | liste }}", '{{ seance.presents | liste("nom_complet") }}'), "REM-003", "EXPOSÉ", 'liste("nom_complet")'),
    one("groupe imprimé", N, text("{{ signataire.complet }}", "{{ signataire }}"), "REM-003", "", "{{ signataire }}"),
    one("oui ou non imprimé", D, text("{% if seance.publique %}PUBLIQUE{% endif %}", "{{ acte.vote.unanimite }}"), "REM-003", "", "{{ acte.vote.unanimite }}"),
    one("boucle sur un groupe", A, text("in inscription.ecoles", "in inscription"), "REM-003", "Détail des écoles", "in inscription %}"),
    one("boucle sur un texte", D, text("{% for secretaire in seance.secretaires %}", "{% for secretaire in seance.lieu %}"), "LNT-003", "", "in seance.lieu %}", ("REM-003", "", "in seance.lieu %}")),
    one("accord avec un texte", N, text('academie.recteur | accord("Coordonnateur"', 'academie.nom | accord("Coordonnateur"'), "REM-003", "", "academie.nom | accord"),
    one("accord avec un groupe sans genre", N, text('academie.recteur | accord("Coordonnateur"', 'commune | accord("Coordonnateur"'), "REM-003", "", "commune | accord"),
    one("date imprimée sans filtre", N, text("convention.fin | date_longue", "convention.fin"), "LNT-004", "article 8", "{{ convention.fin }}"),
    one("heure imprimée sans filtre", D, text("{{ seance.heure | heure_lettres }}", "{{ seance.heure }}"), "LNT-004", "", "{{ seance.heure }}"),
    one("option d’un filtre hors de sa liste", D, text("annee_lettres(mil=true)", 'annee_lettres(traits="aucuns")'), "REM-003", "", 'traits="aucuns"'),
    one("drapeau d’un filtre entre guillemets", D, text("annee_lettres(mil=true)", 'annee_lettres(mil="oui")'), "REM-003", "", 'mil="oui"'),
)  # fmt: skip
CONDITIONS = (
    one("valeur que l’énumération n’a pas", N, text('representation == "seule"', 'representation == "seul"'), "LNT-001", "article 2", '== "seul"'),
    one("même chose avec elif", N, text('representation == "e-collectivites"', 'representation == "E-Collectivités"'), "LNT-001", "article 2", "E-Collectivités"),
    one("oui ou non comparé à « oui »", D, text("{% if seance.publique %}", '{% if seance.publique == "oui" %}'), "LNT-001", "", '== "oui"'),
    one("nombre comparé à un texte", D, text("{% if acte.vote.unanimite %}", '{% if acte.vote.contre == "0" %}'), "LNT-001", "DÉCISION", '== "0"'),
    one("date comparée en français", D, text("{% if acte.vote.unanimite %}", '{% if seance.date == "15/12/2025" %}'), "LNT-001", "DÉCISION", "15/12/2025"),
    one("absence d’une valeur toujours là", D, text("{% if acte.vote.unanimite %}", "{% if not commune.nom %}"), "LNT-001", "DÉCISION", "{% if not commune.nom %}"),
    one("présence d’une valeur toujours là", D, text("{% if acte.vote.unanimite %}", "{% if acte.objet %}"), "LNT-002", "DÉCISION", "{% if acte.objet %}"),
    one("même condition dans son else", D, text("{% else %}au lieu habituel", "{% else %}{% if seance.lieu %}ici{% endif %}au lieu habituel"), "LNT-001", "", "{% if seance.lieu %}ici"),
    one("même condition dans elle-même", D, text("{% if seance.lieu %}{{ seance.lieu }}", "{% if seance.lieu %}{% if seance.lieu %}{{ seance.lieu }}{% endif %}"), "LNT-002", "", "{% if seance.lieu %}{% if"),
    one("même condition dans elif", N, text('elif acte.representation == "e-collectivites"', 'elif acte.representation == "seule"'), "LNT-001", "article 2", '{%p elif acte.representation == "seule" %}'),
    one("deux valeurs à la fois", N, text("Pour la présente adhésion, la collectivité se représente seule.", '{% if acte.representation == "e-collectivites" %}Ou non.{% endif %}'), "LNT-001", "article 2", "Ou non."),
    one("facultative sans if", N, text("{{ convention.duree_totale_mois }}", "{{ commune.site }}"), "LNT-003", "article 2", "{{ commune.site }}"),
    one("facultative, if retiré", D, text("{% if seance.lieu %}{{ seance.lieu }}{% else %}au lieu habituel de leurs séances{% endif %}", "{{ seance.lieu }}"), "LNT-003", "", "{{ seance.lieu }}"),
    one("facultative sous une autre condition", N, text("{% if acte.date_signature %}", "{% if acte.representation %}"), "LNT-003", "", "{% if acte.representation %}"),
    one("groupe facultatif sans if", D, text("{% if acte.vote.unanimite %}", "{{ acte.commission.nom }}{% if acte.vote.unanimite %}"), "LNT-003", "DÉCISION", "{{ acte.commission.nom }}"),
    one("préposition devant le nom de la commune", N, text("Ces principes", "Les principes de {{ commune.nom }}"), "LNT-022", "article 7.1", "de {{ commune.nom }}"),
    one("champ tapé, que chaque dossier donne", "mairie/circulation@2026", text("{{ acte.motif | que }}", "que des travaux occupent la chaussée"), "LNT-024", "", ""),
    one("orthographe que l’usage rejette", N, text("Ces principes", "À 20H30, ces principes"), "LNT-023", "article 7.1", "20H30"),
    one("boucle qui cache une variable", A, after("Toutes les rubriques", "{% for commune in ecoles %}{{ commune.designation }}, {% endfor %}", style="mention"), "LNT-020", "", "{% for commune in"),
)  # fmt: skip
UNSEEN = (
    one("balise supprimée en suivi", N, deleted("{{ convention.partenariat_depuis }}"), "LNT-005", "PRÉAMBULE", "Par la présente convention"),
    one("balise en partie supprimée", N, deleted(".partenariat_depuis }}"), "BAL-001", "PRÉAMBULE", "{{ convention", ("LNT-007", "PRÉAMBULE", "Par la présente")),
    one("texte supprimé en suivi", N, deleted("souveraine"), "LNT-007", "article 2", "L’adhésion de chaque membre"),
    one("texte ajouté en suivi", N, inserted("souveraine"), "LNT-007", "article 2", "souveraine de chaque collectivité"),
    one("balise ajoutée en suivi", N, inserted("{{ convention.partenariat_depuis }}"), "LNT-007", "PRÉAMBULE", "{{ convention.partenariat_depuis }}"),
    one("commentaire laissé", N, commented("Ces principes", "À revoir avec le service des achats."), "LNT-008", "article 7.1", "Ces principes"),
    one("balise dans un commentaire", N, commented("Ces principes", "Mettre {{ commune.nom }} ici."), "LNT-006", "article 7.1", "Ces principes"),
    one("texte masqué", N, hidden("contractuel"), "LNT-009", "article 7.1", "Ces principes"),
    one("caractères espacés", N, wrapped("contractuel", "", "", '<w:spacing w:val="40"/>'), "LEC-011", "", "Ces principes"),
    one("balise masquée", N, hidden("{{ convention.partenariat_depuis }}"), "LNT-009", "PRÉAMBULE", "{{ convention.partenariat_depuis }}"),
    one("zone de texte", N, text_box("Ces principes", "À retenir"), "LNT-018", "article 7.1", "Ces principes"),
    one("balise dans une zone de texte", N, text_box("Ces principes", "{{ commune.nom }}"), "LNT-018", "article 7.1", "Ces principes"),
    one("champ de date", N, field("contractuel", "DATE \\@ dd/MM"), "MOD-011", "article 7.1", "Ces principes"),
    one("balise dans le résultat d’un champ", N, field("{{ convention.partenariat_depuis }}", "REF annee"), "LNT-019", "PRÉAMBULE", "{{ convention.partenariat_depuis }}"),
    one("lien extérieur", N, linked("contractuel", "file:///C:/exemple.docx"), "MOD-008", "article 7.1", "Ces principes"),
    one("image", N, append("Ces principes", "<w:r><w:drawing/></w:r>"), "LEC-005", "article 7.1", "Ces principes"),
    one("objet incorporé", N, append("Ces principes", "<w:r><w:object/></w:r>"), "LEC-005", "article 7.1", "Ces principes"),
    one("schéma", N, append("Ces principes", '<w:r><w:drawing><d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></w:drawing></w:r>'), "LEC-005", "article 7.1", "Ces principes"),
    one("texte décoratif", N, append("Ces principes", '<w:r><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml" string="Bravo"/></w:pict></w:r>'), "LEC-005", "article 7.1", "Ces principes"),
    one("renvoi mort", N, text("contractuel", "Erreur ! Source du renvoi introuvable."), "REV-011", "article 7.1", "Erreur ! Source"),
    one("invite de Word", N, text("contractuel", "Cliquez ou appuyez ici pour entrer du texte."), "REV-011", "article 7.1", "Cliquez ou appuyez"),
    one("crochets à remplir", N, text("contractuel", "[Texte]"), "REV-011", "article 7.1", "[Texte]"),
    one("contrôle qui montre son invite", N, append("Ces principes", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Nom du service") + "</w:sdtContent></w:sdt>"), "LEC-007", "article 7.1", "Ces principes"),
    one("paragraphe qui n’est qu’une invite", N, after("Ces principes", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"corps\"/></w:pPr>" + run("Nom du service") + "</w:p></w:sdtContent></w:sdt>"), "LEC-007", "article 7.1", "Nom du service"),
    one("aucun mot", M, emptied(), "LNT-021", "", ""),
    one("variable inconnue dans une note", N, footnote("Ces principes", "Voir {{ comune.nom }}."), "REM-001", "", "{{ comune.nom }}"),
    one("variable inconnue dans l’en-tête", N, header("{{ comune.nom }}"), "REM-001", "", "{{ comune.nom }}"),
    one("variable inconnue dans le pied de page", M, text("{{ acte.numero }}", "{{ acte.numro }}", FOOTER), "REM-001", "", "{{ acte.numro }}"),
)  # fmt: skip
FORM = (
    one("style inconnu", N, styled("L’adhésion de chaque membre", "Perso"), "LEC-001", "article 2", "L’adhésion de chaque membre"),
    one("numéro d’une liste perdue", N, counted("L’adhésion de chaque membre", "99"), "LEC-009", "article 2", "L’adhésion de chaque membre"),
    one("tableau de soixante-dix colonnes", N, after("L’adhésion de chaque membre", wide_table(70)), "LEC-010", "article 2", "x"),
    one("style de Word", N, styled("L’adhésion de chaque membre", "Normal"), "LNT-025", "article 2", "L’adhésion de chaque membre"),
    one("tableau sans style", A, table_style("Commune ou collectivité", ""), "LEC-002", "", "Références adhérent"),
    one("tableau de style inconnu", A, table_style("Commune ou collectivité", "TableNormal"), "LEC-002", "", "Références adhérent"),
    one("titre à la main", N, after("Ces principes constituent", '<w:p><w:pPr><w:pStyle w:val="corps"/><w:jc w:val="center"/></w:pPr>' + run("Dispositions diverses", "<w:b/>") + "</w:p>"), "LNT-011", "article 7.1", "Dispositions diverses"),
    one("titre à la main, sans style", N, bold_and_centred("PRÉAMBULE", "Normal"), "LNT-025", "", "PRÉAMBULE"),
    one("titre de l’acte au style Corps", N, styled("Convention d’adhésion à un groupement", "corps"), "LNT-029", "PRÉAMBULE", "PRÉAMBULE"),
    one("article au style Corps", N, styled("ARTICLE 5 –", "corps"), "LNT-012", "article 4.2", "ARTICLE 5"),
    one("article sauté", N, text("ARTICLE 5 –", "ARTICLE 6 –"), "REV-003", "article 6", "ARTICLE 6 – PÉRIMÈTRE", ("REV-003", "article 6", "ARTICLE 6 – CALENDRIER")),
    one("article répété", N, text("ARTICLE 9 –", "ARTICLE 8 –"), "REV-003", "article 8", "ARTICLE 8 – LITIGES"),
    one("sous-article sauté", N, text("7.3 - Prix", "7.4 - Prix"), "REV-003", "article 7.4", "7.4 - Prix"),
    one("article ôté", N, removed("ARTICLE 9 –"), "LNT-017", "", ""),
    one("renvoi à un article qui n’existe pas", A, text("(article 3 de la convention)", "(article 3)"), "REV-004", "", "(article 3)"),
    one("renvoi à un article trop haut", MC, text("figurent à l’article 9.", "figurent à l’article 19."), "REV-004", "article 4", "article 19"),
    one("renvoi à une annexe qui n’existe pas", N, text("exprimés à l’annexe 2", "exprimés à l’annexe 7"), "REV-004", "article 4", "annexe 7"),
    one("cellules fusionnées dans une boucle", A, merged("{% if ecole.uai %}", '<w:vMerge w:val="restart"/>'), "LNT-010", "Détail des écoles", "{%tr for ecole"),
    one("colonnes fusionnées dans une boucle", A, merged("{% if ecole.uai %}", '<w:gridSpan w:val="2"/>'), "LNT-010", "Détail des écoles", "{%tr for ecole"),
)  # fmt: skip
TYPED = (
    one("date d’un fait", N, text(LIMIT + ". L’inscription", "24 janvier 2026. L’inscription"), "LNT-013", "article 2", "24 janvier 2026"),
    one("date d’un fait, en chiffres", N, text("{{ convention.fin | date_longue }}", "19/07/2030"), "LNT-013", "article 8", "19/07/2030"),
    one("date de la séance", D, text("convoqués {%", "convoqués le 9 décembre 2025 {%"), "LNT-013", "", "9 décembre 2025"),
    one("durée", N, text("L’adhésion est conclue pour {{ convention.duree_periode_mois }} mois.", "L’adhésion est conclue pour 24 mois."), "LNT-014", "article 2", "pour 24 mois"),
    one("durée en lettres", N, text("L’adhésion est conclue pour {{ convention.duree_periode_mois }} mois.", "L’adhésion est conclue pour vingt-quatre mois."), "LNT-014", "article 2", "vingt-quatre mois"),
    one("nombre d’écoles", N, text("{{ convention.ecoles_utilisatrices }} écoles", "1 530 écoles"), "LNT-014", "PRÉAMBULE", "1 530 écoles"),
    one("montant", M, text("x {{ convention.cout_par_ecole }} € TTC", "x 40 € TTC"), "LNT-014", "article 2", "40"),
    one("nom du maire", N, text("{{ signataire.complet }}", "Rémy ORHON"), "LNT-015", "", "Rémy ORHON"),
    one("nom d’une commune du projet", N, text("{{ commune.denomination }}", "Commune d’Ancenis-Saint-Géréon"), "LNT-016", "", "Ancenis-Saint-Géréon"),
    one("nom d’une autre commune", M, text("De conclure la convention", "De conclure, pour la commune de Plougastel-Daoulas, la convention"), "LNT-016", "article 1", "Plougastel-Daoulas"),
)  # fmt: skip


def several(name: str, template: str, *pairs: tuple[Change, Told]) -> Broken:
    """Several seeded faults, told in the order of the text."""
    return Broken(name, template, tuple(change for change, _ in pairs), tuple(told for _, told in pairs))


_UNKNOWN = (text("{{ signataire.complet }}", "{{ signataire.nom_complet }}"), ("REM-001", "", "nom_complet"))
_NO_FILTER = (text("convention.fin | date_longue", "convention.fin"), ("LNT-004", "article 8", "{{ convention.fin }}"))
_NEVER = (text('== "seule"', '== "seul"'), ("LNT-001", "article 2", '== "seul"'))
_HIDDEN = (hidden("contractuel"), ("LNT-009", "article 7.1", "Ces principes"))
_TYPED = (
    text("conclue pour {{ convention.duree_periode_mois }} mois.", "conclue pour 24 mois."),
    ("LNT-014", "article 2", "24 mois"),
)
_EMPTY = (text("{{ convention.duree_totale_mois }}", "{{ }}"), ("BAL-003", "article 2", "{{ }}"))
_ANNEXE = (text("exprimés à l’annexe 2", "exprimés à l’annexe 7"), ("REV-004", "article 4", "annexe 7"))
_TRACKED = (inserted("souveraine"), ("LNT-007", "article 2", "souveraine de chaque collectivité"))
_STYLE = (styled("Le marché public a pour objet", "Perso"), ("LEC-001", "article 5", "Le marché public a pour objet"))
_HYPHEN = (
    text("{{ convention.partenariat_depuis }}", "{{- convention.partenariat_depuis }}"),
    ("BAL-007", "PRÉAMBULE", "{{-"),
)
_SKIPPED = (text("7.3 - Prix", "7.4 - Prix"), ("REV-003", "article 7.4", "7.4 - Prix"))
_PERSON = (text("{{ signataire.complet }}", "Rémy ORHON"), ("LNT-015", "", "Rémy ORHON"))
_FILTER = (text("au_plus_tot | date_longue", "au_plus_tot | date_long"), ("BAL-004", "article 8", "date_long }}"))
_MERGED = (merged("{% if ecole.uai %}", '<w:vMerge w:val="restart"/>'), ("LNT-010", "Détail des écoles", "{%tr for"))
_NO_TABLE = (table_style("Commune ou collectivité", ""), ("LEC-002", "", "Références adhérent"))
_LIST = (
    text("{{ inscription.nombre_ecoles }} {{", "{{ inscription.ecoles }} {{"),
    ("REM-003", "", "{{ inscription.ecoles }}"),
)
SEVERAL = (
    several("trois balises", N, _HYPHEN, _EMPTY, _FILTER),
    several("trois sens", N, _NEVER, _NO_FILTER, _UNKNOWN),
    several("balise, sens, forme", N, _HYPHEN, _STYLE, _NO_FILTER),
    several("restes et frappe", N, _TRACKED, _TYPED, _HIDDEN),
    several("renvoi, numéro, nom", N, _ANNEXE, _SKIPPED, _PERSON),
    several("sens, restes, numéro", N, _NEVER, _HIDDEN, _SKIPPED),
    several("vide, style, inconnue", N, _EMPTY, _STYLE, _UNKNOWN),
    several("frappe, renvoi, date", N, _TYPED, _ANNEXE, _NO_FILTER),
    several("suivi, style, filtre", N, _TRACKED, _STYLE, _FILTER),
    several("jamais, annexe, personne", N, _NEVER, _ANNEXE, _PERSON),
    several("l’annexe en trois endroits", A, _NO_TABLE, _LIST, _MERGED),
)  # fmt: skip
SINGLE = (*TAGS, *NAMES, *KINDS, *CONDITIONS, *UNSEEN, *FORM, *TYPED)
CORPUS = (*SINGLE, *SEVERAL)
