"""A Word template looked at as a whole: every fault in one pass, each with its paragraph and what to do."""
