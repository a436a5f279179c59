/* Made by stubc from interfaces/ledger.h. Do not edit. */
#include "ledger.stub.h"

/* Any struct ledger: its methods are called through its ops. */
#define XC_TARGET struct ledger
#define XC_NAME(method) ledger_##method
#include "ledger.x.h"

const struct xc_x *const ledger_objects = &ledger_x;
