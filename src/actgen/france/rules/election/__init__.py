"""Rules of an election by the council: ballots, rounds, lists of adjoints, secrecy."""
