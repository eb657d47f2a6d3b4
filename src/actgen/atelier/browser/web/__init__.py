"""The one place that knows Starlette and uvicorn: routes, safety, serving."""
