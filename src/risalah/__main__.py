"""`python -m risalah` does what the command `risalah` does."""

from risalah.cli import main

if __name__ == "__main__":
    main()
