"""How are the database, web, worker and beat of one deployment run together?"""
