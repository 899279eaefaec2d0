"""How does an empty PostgreSQL become the ground of a deployment?"""

from sabha.database.bootstrap.prepare import deployment_prepare

__all__ = ["deployment_prepare"]
