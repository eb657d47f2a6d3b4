"""Commands on machines that fail: killed, refused, full, or used by two at once."""
