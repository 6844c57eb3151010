"""Figures told by their relation to another: its shares, who met the same beside them, older and rival counts."""
