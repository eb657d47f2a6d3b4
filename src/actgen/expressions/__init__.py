"""The expressions of a kind of acts: `si`, `calcul` and `verifie`, in the closed grammar of the templates.

`parsing.parse` reads one, `checking.faults_of` tells what it could never do, `evaluating.evaluate` gives its value.
"""
