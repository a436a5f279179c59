/* SPDX-License-Identifier: MIT */
/* calls-visitor: ends with an object in its hand */
#include <crosscall/client.h>

#include "odd.stub.h"

int main(int argc, char **argv)
{
    struct odd *odd;
    struct odd *other;

    (void)argc, (void)argv;
    return odd_connect("odd", NULL, &odd) || odd_open(odd, &other) ||
           odd_n_open(odd) != 1;
}
