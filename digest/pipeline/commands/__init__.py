"""What commands do beside building: check, explain, export, and a new project folder."""
