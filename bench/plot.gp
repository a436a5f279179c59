# SPDX-License-Identifier: MIT
# What `./dev bench --plot` measured: data is where, to where the pictures go,
# machine what it ran on.
set terminal svg size 900,520 background "white" font "sans-serif,13"
set grid
set key outside right autotitle columnhead

set output to . "/latency.svg"
set title "Round trip of a null call, by share of the calls\n" . machine
set logscale xy
set xlabel "share of the calls that take no longer"
set ylabel "microseconds"
set xtics ("0" 1, "50 %%" 2, "90 %%" 10, "99 %%" 100, "99.9 %%" 1000, "99.99 %%" 10000)
stats data . "/latency.dat" nooutput
n = int(STATS_blocks - 1) / 2 # of each placement; all of one core come first
plot for [i=0:n-1] data . "/latency.dat" index i \
    with lines linewidth 2 linetype (i + 1) dashtype 2 title columnheader(1), \
    for [i=n:2*n-1] data . "/latency.dat" index i \
    with lines linewidth 2 linetype (i - n + 1) title columnheader(1)

set key noautotitle
set output to . "/clients.svg"
set title "Calls a second of all clients together\n" . machine
set xlabel "clients, all of them calling"
set ylabel "thousand calls a second"
set xtics (1, 2, 8, 64, 256, 1000)
plot data . "/clients.dat" using 1:2 with linespoints linewidth 2 title "crosscall", \
    "" using 1:3 with linespoints linewidth 2 title "limit", \
    "" using 1:4 with linespoints linewidth 2 title "seqpacket"
