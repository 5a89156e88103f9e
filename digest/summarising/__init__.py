"""summarising"""
