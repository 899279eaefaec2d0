"""Where does the web server find the application?"""

import os

from django.core.wsgi import get_wsgi_application

from sabha.telemetry.flushing import flusher

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sabha.config.settings")

application = get_wsgi_application()
flusher.want()
