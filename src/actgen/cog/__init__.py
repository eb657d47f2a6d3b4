"""The Code officiel géographique, offline: the communes, the départements and the académies of France."""
