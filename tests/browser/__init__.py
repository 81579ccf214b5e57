"""The built site in a headless Chromium: `python3 build.py test tests/browser`."""
