"""The manifests of a project held against each other and against the tags of their Word files."""
