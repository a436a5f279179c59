#!/bin/bash
# SPDX-License-Identifier: MIT
#
# What no file may hold: paths of somebody's machine, TODO without the number
# of an issue, names after @author.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/style/files.sh

words='(^|[^[:alnum:]_.>}])/(home|root|work|Users)/[[:alnum:]_.]'
words+='|\<(TODO|FIXME)(:|\([^#])|@author'

r=0
all_files | grep -v '^tests/style/test_words\.sh$' |
    xargs -d '\n' grep -InE "$words" || r=$?
# grep's 1, and 123 by xargs, is "nothing found".
if ((r == 1 || r == 123)); then
    echo "no file holds what it must not"
    exit 0
fi
exit 1
