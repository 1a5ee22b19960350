email = E-mail
password = Password
sign-in-refused = That address and that password do not go together.
