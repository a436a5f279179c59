/* SPDX-License-Identifier: MIT */
#include <crosscall/cell.h>

int xc_cells_take(struct xc_cells *cells, xc_handle handle,
                  struct xc_observe *out)
{
    uint32_t found = XC_CELLS;
    uint32_t i;

    for (i = 0; i < XC_CELLS; i++) {
        if (!cells->entries[i].references) {
            found = i;
        } else if (cells->entries[i].handle == handle) {
            found = i;
            break;
        }
    }
    if (found == XC_CELLS)
        return -XC_E_QUOTA;
    /* What the last tenant's still shows has another number. */
    if (!cells->entries[found].references++ && !++cells->entries[found].number)
        cells->entries[found].number = 1;
    cells->entries[found].handle = handle;
    *out = (struct xc_observe){
        .handle = handle,
        .cell = found,
        .number = cells->entries[found].number,
    };
    return 0;
}

void xc_cells_give(struct xc_cells *cells, uint32_t cell)
{
    cells->entries[cell].references--;
}
