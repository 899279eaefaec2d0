"""What do people experience, from a register to a decided file, in a real browser?"""
