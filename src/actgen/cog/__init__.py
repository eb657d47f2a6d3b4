"""The Code officiel géographique, offline: the communes and the départements of France."""
