"""Rules of the schools: UAI, kinds, pupils."""
