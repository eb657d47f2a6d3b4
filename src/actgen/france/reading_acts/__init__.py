"""What rules read in the words of an act: numbers, dates, tallies, formalities, remedies, texts that are no more."""
