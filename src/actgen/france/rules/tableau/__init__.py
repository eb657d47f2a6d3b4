"""Rules of the table of the council: its members, the lists that name them, the mayor of the day."""
