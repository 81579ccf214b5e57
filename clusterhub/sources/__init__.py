"""Bytes on disk become values that know their line."""
