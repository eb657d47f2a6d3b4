"""The library of templates: manifests, the choice of a version, the plain outline of a template and back."""
