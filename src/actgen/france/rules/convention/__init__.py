"""Rules of the order of vote, publication and signature."""
