"""The workshop: what people do around acts; it stands on the engine, which knows nothing of it."""
