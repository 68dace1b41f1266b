"""What git knows of the files: a commit, the index, and what has changed since a commit."""

from pm_lint.git.command import GitError
from pm_lint.git.comparison import Comparison, compare
from pm_lint.git.repository import Repository, open_repository
from pm_lint.git.snapshot import Snapshot

__all__ = ["Comparison", "GitError", "Repository", "Snapshot", "compare", "open_repository"]
