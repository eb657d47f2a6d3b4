"""An official text brought in: a Word file, a text or a Markdown file becomes a project of a template."""
