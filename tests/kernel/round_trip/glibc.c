/* SPDX-License-Identifier: MIT */
/* What glibc's own start files have, which the microkernel's replace */
void _dl_relocate_static_pie(void);

void _dl_relocate_static_pie(void) {}
