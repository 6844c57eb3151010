"""briefing reads news text and prints its gist, its casualty figures and its actors."""

__version__ = "0.1.0"
