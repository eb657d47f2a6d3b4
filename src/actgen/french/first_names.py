"""The gender that a French first name tells: « Mme FABRE » is not « Frédéric FABRE ».

Only first names that nearly all who bear them share are listed: Camille, Claude, Dominique and their like are not.
"""

from __future__ import annotations

from actgen.core.names import slug_of
from actgen.french.agreement import Gender

_MASCULINE = """
abdel adam adrien ahmed alain alban albert alexandre alexis ali alphonse amaury anatole andre anthony antoine
antonin armand arnaud arthur aubin auguste augustin aurelien axel baptiste barthelemy bastien benjamin benoit
bernard bertrand boris brice bruno cedric cesar charles christian christophe claudius clement clovis corentin
cyprien cyril damien daniel david denis didier dimitri dylan edgar edmond edouard emile emilien emmanuel enzo eric
ernest erwan etienne eugene fabien fabrice farid felix ferdinand fernand firmin florent florian francis franck
francois frederic gabriel gael gaetan gaspard gaston gauthier geoffroy georges gerald gerard germain ghislain
gilbert gilles gregoire gregory guillaume gustave guy hamid hassan hector henri herve honore hubert hugo hugues
ibrahim ismael ivan jacky jacques jean jeremie jeremy jerome jimmy joachim joel johan johann jonathan jordan jose
joseph joshua josselin jules julien karim kevin lambert laurent leandre leo leon leonard lionel loic louis luc lucas
lucien ludovic malik malo manuel marc marceau marcel marcelin mario marius martial mathieu mathis matthieu maurice
maxence maxime maximilien mehdi michael michel mickael mohamed mohammed nabil nathan nicolas noel norbert norman
octave olivier omar oscar pascal patrice patrick paul philippe pierre quentin rachid raoul raphael raymond regis
remi remy renan rene reynald richard robert robin rodolphe roger roland romain romaric ronan ruben rudy samir samuel
sebastien serge simon stanislas stephane steven sylvain sylvestre tanguy theo theodore theophile thibaud thibault
thierry thomas timothee titouan tony tristan ugo urbain valentin victor vincent vivien wilfried william xavier yann
yannis yoann yohann youssef yvan yves yvon zacharie
"""
_FEMININE = """
adelaide adele adeline agathe agnes aicha aimee alexandra alice alicia aline alizee amandine amelie amina anais
andree angela angele angelique anita anna annabelle anne annette annick annie antoinette apolline ariane arlette
armelle astrid aude audrey aurelie aurore axelle barbara beatrice benedicte berenice bernadette berthe blanche
brigitte brune carine carla carole caroline catherine cathy cecile celeste celia celine chantal charlene charlotte
chloe christelle christiane christine cindy claire clara clarisse claudette claudie claudine clemence clementine
clotilde colette constance coralie corinne cynthia daniele danielle daphne deborah delphine denise diane dolores
edith edwige eleonore eliane elisa elisabeth elise elodie eloise elsa elvire emeline emilie emma emmanuelle estelle
ester esther eugenie eva eve evelyne fabienne fabiola fanny fatiha fatima faustine felicie fernande flavie flora
flore florence france francine francoise frederique gabrielle gaelle genevieve georgette geraldine germaine
ghislaine gisele giselle gladys graziella gwenaelle gwladys helene heloise henriette hermine hortense huguette ida
ines ingrid irene iris isabelle jacqueline jade janine jeanne jeannette jeannine jennifer jessica jocelyne joelle
johanna josephine josette josiane josseline judith julia julie juliette justine karine katharina katia khadija
laetitia lara laura laure laurence laurette lea leila lena leonie leonore liliane lilou lisa lise louisa louise
lucette lucie lucienne lucile lydia lydie madeleine mado maeva magali malika manon marcelle marcelline margaux
margot marguerite marianne marie marielle marina marine marion marjorie marlene marthe martine maryline maryse
maryvonne mathilde maud mauricette melanie melina melissa melodie michele micheline michelle mireille monique
morgane muriel mylene myriam nadege nadia nadine nathalie nathaly nelly nicole nina noelle noemie oceane odette
odile olga olivia ophelie pascale pascaline patricia paule paulette pauline perrine priscilla rachel raphaelle
raymonde rebecca regine renee rolande romane rosalie rose roseline roselyne rosine sabine sabrina samia sandra
sandrine sara sarah severine simone solange solene solenne sonia sophie stella stephanie suzanne suzette sylvette
sylvie tatiana therese tiphaine valentine valerie vanessa vanina vera veronique victoire victoria virginie viviane
yasmina yasmine yolande yvette yvonne zoe zohra
"""
_GENDERS = dict.fromkeys(_MASCULINE.split(), Gender.MASCULINE) | dict.fromkeys(_FEMININE.split(), Gender.FEMININE)


def gender_of_first_name(prenom: str) -> Gender | None:
    """The gender of « Frédéric », « Marie-Laure » or « Jean Paul », by its first word; None where it is not certain."""
    return _GENDERS.get(slug_of(prenom).partition("-")[0])
