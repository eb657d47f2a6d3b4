"""The law that several rooms ask: its days, the quorum, the voices of a vote, the territories that it treats apart."""
