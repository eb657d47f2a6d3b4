"""The pictures of a Word file and of a project: their bytes read without trust, and the frames that hold them."""
