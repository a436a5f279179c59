# SPDX-License-Identifier: MIT
#
# A source with its defences made removable:
#
#     awk -v file=NAME -f weaken.awk SOURCE weak.txt >OUT
#
# Each entry of weak.txt for NAME replaces the lines that begin with "-" by those
# that begin with "+", in which WEAK becomes weak("name of the entry"). Lines
# that are not there, or there twice, are reported by the entry's name, and the
# source stays as it is there: a test fails of it, and not the build.

function report(what)
{
    print "weak.txt: " name ": " what " in " file ":\n" before >"/dev/stderr"
    failed = 1
}

function replace(   at, rest)
{
    if (before == "")
        return
    at = index(source, "\n" before)
    rest = substr(source, at + length(before))
    if (!at) {
        report("there are no such lines")
    } else if (index(rest, "\n" before)) {
        report("such lines are there twice")
    } else {
        gsub(/WEAK/, "weak(\"" name "\")", after)
        source = substr(source, 1, at) after substr(rest, 2)
    }
    before = after = ""
}

FNR == 1 { n_files++ }
n_files == 1 { source = source $0 "\n"; next }
n_lines++ == 0 { source = "\n" source }

/^= / {
    replace()
    name = $2
    is_here = $3 == file
    n_entries += is_here
}
is_here && /^-/ {
    if (after != "")
        replace()
    before = before substr($0, 2) "\n"
}
is_here && /^\+/ { after = after substr($0, 2) "\n" }

END {
    replace()
    if (!n_entries) {
        print "weak.txt: there is no entry for " file >"/dev/stderr"
        failed = 1
    }
    printf "%s", substr(source, 2)
    exit failed
}
