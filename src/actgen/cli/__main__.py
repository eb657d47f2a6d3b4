"""`python -m actgen.cli`: the same as `actgen`."""

from actgen.cli import main

main()
