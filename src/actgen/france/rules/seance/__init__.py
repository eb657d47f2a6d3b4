"""Rules of the sitting: who is there, who holds a pouvoir, the quorum."""
