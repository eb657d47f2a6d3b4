"""The commands of `actgen templates`, one file each."""
