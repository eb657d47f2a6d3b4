"""Rules of the convocation of a sitting: its delay, its urgency, its first and its second time."""
