# What is not here yet shows in English.
