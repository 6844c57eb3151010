"""How much time and memory a briefing takes."""
