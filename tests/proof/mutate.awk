# SPDX-License-Identifier: MIT
#
# Make every check of a generated file removable: awk -v first=N -v list=FILE
#
# A check is a term of a condition whose consequence is a refusal. Each gets a
# number n, its line in the list, and is only looked at while xc_mutant != n.

function refuses(action)
{
    return action ~ /^\{?[ \n]*return (-XC_E_|xc_call_(deny|broken)|xc_stub_|NULL;|false;)/ ||
           action ~ /^\{?[ \n]*r_? = (-XC_E_|xc_call_broken|xc_stub_bad_reply)/
}

# Where the parenthesis that opens at @from closes.
function closing(from,   i, depth, c)
{
    for (i = from; i <= length(text); i++) {
        c = substr(text, i, 1)
        depth += (c == "(") - (c == ")")
        if (depth == 0)
            return i
    }
}

function mutant(term,   shown)
{
    shown = term
    gsub(/[ \n]+/, " ", shown)
    gsub(/^ | $/, "", shown)
    print n, name, shown >list
    return "(xc_mutant != " n++ " && (" term "))"
}

function terms(condition,   out, start, depth, i, c)
{
    start = 1
    for (i = 1; i <= length(condition); i++) {
        c = substr(condition, i, 1)
        depth += (c == "(") - (c == ")")
        if (depth == 0 && substr(condition, i, 2) == "||") {
            out = out mutant(substr(condition, start, i - start)) " || "
            start = i + 2
        }
    }
    return out mutant(substr(condition, start))
}

BEGIN { n = first }

/^static inline bool .*_is_valid\(/ {
    enum = $0
    sub(/_is_valid.*/, "_is_valid", enum)
    sub(/.*[ *]/, "", enum)
}
/^}/ { enum = "" }

# What an enum does not declare.
enum && /return false;/ {
    print n, enum, "declared values only" >list
    sub(/false/, "xc_mutant == " n++)
}

{ text = text $0 "\n" }

END {
    while (match(text, /(^|\n)[a-z][^\n]*\(|[^a-z_]if \(/)) {
        if (substr(text, RSTART + 1, 4) != "if (") {
            name = substr(text, RSTART, RLENGTH - 1)
            sub(/.*[ *\n]/, "", name)
            printf "%s", substr(text, 1, RSTART + RLENGTH - 1)
            text = substr(text, RSTART + RLENGTH)
            continue
        }
        open = RSTART + 4
        close_at = closing(open)
        rest = substr(text, close_at + 1)
        sub(/^[ \n]+/, "", rest)
        printf "%s", substr(text, 1, open)
        condition = substr(text, open + 1, close_at - open - 1)
        printf "%s", refuses(rest) ? terms(condition) : condition
        text = substr(text, close_at)
    }
    printf "%s", text
}
