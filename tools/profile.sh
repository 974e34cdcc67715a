# ./takan profile: reads a bureau's profile and says what is wrong with it.

fail "profile is not there yet: src/Takan.Web has no profile program." 2
