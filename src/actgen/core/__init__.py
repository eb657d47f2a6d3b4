"""What every package shares: errors, diagnostics, the project folder, names and safe writing of files."""
