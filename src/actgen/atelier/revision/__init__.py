"""Two versions of an act compared: article by article, word by word, and what the change does to the acts made."""
