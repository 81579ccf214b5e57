"""Frozen types: records hold what was written, the hub holds what it means."""
