"""Open data of the State, as downloaded: a first file for each commune, of its mayor and its schools."""
