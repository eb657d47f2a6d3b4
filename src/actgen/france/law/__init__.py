"""The law that several rules ask: its days and figures, delays, quorum, publicity, delegations."""
