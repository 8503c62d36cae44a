from risalah.extract.amounts import *  # moved here when extract/amounts.py is settled
from risalah.extract.amounts import Amount, number_from, read_amount, read_digits, read_tokens, starters
