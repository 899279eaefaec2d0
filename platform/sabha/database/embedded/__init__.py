"""How does Sabha run its own PostgreSQL when no server is given?"""

from sabha.database.embedded.errors import EmbeddedServerError
from sabha.database.embedded.server import EmbeddedServer, ServerAddress

__all__ = ["EmbeddedServer", "EmbeddedServerError", "ServerAddress"]
