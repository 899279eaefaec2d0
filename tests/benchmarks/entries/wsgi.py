"""Where does the web server find the application of a side?"""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
