"""What can be asked of the fleet of schemas?"""

from tenants.fleet.compiler import templates_compile
from tenants.fleet.rollout import rollout_plan, rollout_run

__all__ = ["rollout_plan", "rollout_run", "templates_compile"]
