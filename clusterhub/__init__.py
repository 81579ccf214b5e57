"""Cluster Hub: lesson connections and a Career Cluster taxonomy become a static site."""
