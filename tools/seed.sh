# ./takan seed: many cases in a data folder, for trying out and measuring.

fail "seed is not there yet: src/Takan.Web has no seed program." 2
