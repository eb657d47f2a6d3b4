"""What a process holds: values that are made when they are asked for, objects that hold each other."""
