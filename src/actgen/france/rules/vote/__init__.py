"""Rules of the vote: who votes, what is counted, who may not take part."""
