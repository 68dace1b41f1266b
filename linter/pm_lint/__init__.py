"""pm-lint: a linter for incident postmortems that are kept in git."""

__version__ = "0.1.0"
