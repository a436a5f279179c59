/* SPDX-License-Identifier: MIT */
#include "start.h"

int main(int argc, char **argv);

int user_run_main(int argc, char **argv) { return main(argc, argv); }
