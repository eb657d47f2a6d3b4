"""The gender that a French first name carries beyond doubt: « Mme FABRE » is not « Frédéric FABRE ».

Only first names that one gender bears are listed: Camille, Claude, Dominique and their like are not.
"""

from __future__ import annotations

from actgen.core.names import slug_of
from actgen.french.agreement import Gender

_MASCULINE = """
abdel adam adrien ahmed alain albert alexandre alexis ali alphonse amaury anatole andre anthony antoine antonin
armand arnaud arthur aubin auguste augustin aurelien axel baptiste barthelemy bastien benjamin benoit bernard
bertrand boris brice bruno cedric cesar charles christian christophe clement clovis corentin cyprien cyril cyrille
damien daniel david denis didier dimitri dylan edgar edmond edouard emile emilien emmanuel enzo eric ernest erwan
etienne eugene fabien fabrice farid felix ferdinand fernand florent florian francis franck francois frederic gabriel
gael gaetan gaspard gaston gauthier geoffroy georges gerald gerard germain ghislain gilbert gilles gregoire gregory
guillaume gustave guy hamid hassan henri herve hubert hugo hugues ibrahim ismael jacky jacques jean jeremie jeremy
jerome jimmy joachim joel johan johann jonathan jordan jose joseph joshua josselin jules julien karim kevin lambert
laurent leo leon leonard lionel loic louis luc lucas lucien ludovic malik malo marc marcel mario marius martial
mathieu mathis matthieu maurice maxence maxime maximilien mehdi michael mickael mohamed mohammed nabil nathan
nicolas noel norbert octave olivier omar oscar pascal patrice patrick paul philippe pierre quentin rachid raoul
raphael raymond regis remi remy renan rene reynald richard robert robin roger roland romain romaric ronan rudy samir
samuel sebastien serge simon stanislas stephane steven sylvain tanguy theo theodore theophile thibaud thibault
thierry thomas timothee titouan tony tristan ugo valentin victor vincent vivien wilfried william xavier yann yannis
yoann yohann youssef yves yvon zacharie
"""
_FEMININE = """
adelaide adele adeline agathe agnes aicha aimee alexandra alice alicia aline alizee amandine amelie amina anais
andrea andree angele angelique anita anna annabelle anne annette annick annie antoinette apolline ariane arlette
armelle astrid aude audrey aurelie aurore axelle barbara beatrice benedicte berenice bernadette berthe blanche
brigitte brune carine carla carole caroline catherine cecile celeste celia celine chantal charlene charlotte chloe
christelle christiane christine cindy claire clara clarisse claudette claudine clemence clementine clotilde colette
constance coralie corinne cynthia danielle daphne deborah delphine denise diane dolores edith edwige eleonore eliane
elisa elisabeth elise elodie eloise elsa elvire emeline emilie emma emmanuelle estelle esther ester eugenie eva eve
evelyne fabienne fanny fatima fatiha faustine felicie fernande flavie flora flore florence france francine francoise
gabrielle gaelle genevieve georgette geraldine germaine ghislaine gisele gladys graziella gwenaelle gwladys helene
heloise henriette hermine hortense huguette ida ines ingrid irene iris isabelle jacqueline jade janine jeanne
jeannine jennifer jessica joelle johanna jocelyne josette josiane josephine judith julia julie juliette justine
karine katharina katia khadija laetitia lara laura laure laurence laurette lea leila lena leonie liliane lilou lisa
lise louise louisa lucette lucie lucienne lucile lydia lydie madeleine mado magali maeva malika manon margaux margot
marguerite marianne marie marielle marina marine marion marjorie marlene marthe martine maryline maryse maryvonne
mathilde maud melanie melina melissa melodie michele michelle micheline mireille monique morgane muriel myriam
nadege nadia nadine nathalie nelly nicole nina noelle noemie odette odile oceane olga olivia ophelie pascaline
patricia paule pauline perrine priscilla rachel raymonde rebecca regine renee rolande romane rosalie rose rosine
roselyne sabine sabrina samia sandra sandrine sara sarah severine simone solange solene sonia sophie stephanie
suzanne suzette sylvie tatiana tiphaine therese vanessa valerie valentine vera veronique victoire victoria virginie
viviane yasmina yasmine yolande yvette yvonne zoe zohra
"""
_GENDERS = dict.fromkeys(_MASCULINE.split(), Gender.MASCULINE) | dict.fromkeys(_FEMININE.split(), Gender.FEMININE)


def gender_of_first_name(prenom: str) -> Gender | None:
    """The gender of « Frédéric », « Marie-Laure » or « Jean Paul », by its first word; None where it is not certain."""
    return _GENDERS.get(slug_of(prenom).partition("-")[0])
