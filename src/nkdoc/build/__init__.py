"""What is out of date, making it in processes, and writing it."""
