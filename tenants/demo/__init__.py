"""How does a state full of local bodies come up to be tried?"""

from tenants.demo.services import demo_prepare

__all__ = ["demo_prepare"]
