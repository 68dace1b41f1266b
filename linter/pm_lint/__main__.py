"""`python -m pm_lint`."""

from __future__ import annotations

import sys

from pm_lint.cli import main

sys.exit(main())
