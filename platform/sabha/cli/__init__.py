"""What can be asked of Sabha on the command line?"""
