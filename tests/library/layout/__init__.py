"""The layout of the Word files of the house."""
