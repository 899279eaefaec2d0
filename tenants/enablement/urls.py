"""Where does the console ask for modules?"""

from django.urls import path

from tenants.enablement.api import ModuleChangeListView, ModuleChangeView, ModuleListView

urlpatterns = [
    path("modules/", ModuleListView.as_view()),
    path("modules/changes/<uuid:change_id>/", ModuleChangeView.as_view()),
    path("modules/<slug:module>/changes/", ModuleChangeListView.as_view()),
]
