"""What a rule is, how rules are found, run on a dossier and on a finished act, and shown; none stands here.

These are the words in which a rule is written.
"""

from actgen.core.citing import cited
from actgen.core.diagnostics import Severity
from actgen.core.nearest import did_you_mean
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.capitals import first_capital
from actgen.french.dates import date_long
from actgen.french.lists import enumerate_in_french
from actgen.french.times import time_spaced
from actgen.french.typography import quoted
from actgen.kinds.dossier import Dossier, Stated
from actgen.rules.act_rule import ActFinding, ActFindings
from actgen.rules.finished import Finished, Passage
from actgen.rules.folding import fold
from actgen.rules.lines import lines_of
from actgen.rules.plain_texts import Sought
from actgen.rules.rule import Finding, Findings, Path
from actgen.rules.stating import earlier_acts, stating
from actgen.rules.writing import act_rule, rule
from actgen.variables.actes import Dated, Motif, Numbered, OfSitting, Scrutin, Signed, Vote, Voted
from actgen.variables.assemblee import assembly
from actgen.variables.persons import Personne

ERROR, WARNING = Severity.ERROR, Severity.WARNING

__all__ = [
    "ERROR",
    "WARNING",
    "ActFinding",
    "ActFindings",
    "Dated",
    "Dossier",
    "Finding",
    "Findings",
    "Finished",
    "Motif",
    "Numbered",
    "OfSitting",
    "Passage",
    "Path",
    "Personne",
    "Scrutin",
    "Severity",
    "Signed",
    "Sought",
    "Stated",
    "Vote",
    "Voted",
    "act_rule",
    "assembly",
    "cited",
    "date_long",
    "did_you_mean",
    "earlier_acts",
    "enumerate_in_french",
    "first_capital",
    "fold",
    "lines_of",
    "number_figures",
    "plural",
    "quoted",
    "rule",
    "stating",
    "time_spaced",
]  # fmt: skip
