"""The council: its table, who came to a sitting, when members come and go."""
