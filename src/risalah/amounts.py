from risalah.extract.amounts import *  # moved here when extract/amounts.py is settled
