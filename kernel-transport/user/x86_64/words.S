/* SPDX-License-Identifier: MIT */
/* Words: all of a call or reply, into a struct xc_kernel_words and out of it;
 * for inclusion */
    .macro put_words to
    mov %rdi, WORDS_FIRST(\to)
    mov %r10, WORDS_METHOD(\to)
    mov %rsi, WORDS_WORD(\to)
    mov %rdx, WORDS_WORD + 8(\to)
    mov %r8, WORDS_WORD + 16(\to)
    mov %r9, WORDS_WORD + 24(\to)
    mov %rbx, WORDS_WORD + 32(\to)
    mov %rbp, WORDS_WORD + 40(\to)
    mov %r12, WORDS_WORD + 48(\to)
    mov %r13, WORDS_WORD + 56(\to)
    mov %r14, WORDS_WORD + 64(\to)
    .endm
    .macro take_words from
    mov WORDS_FIRST(\from), %rdi
    mov WORDS_METHOD(\from), %r10
    mov WORDS_WORD(\from), %rsi
    mov WORDS_WORD + 8(\from), %rdx
    mov WORDS_WORD + 16(\from), %r8
    mov WORDS_WORD + 24(\from), %r9
    mov WORDS_WORD + 32(\from), %rbx
    mov WORDS_WORD + 40(\from), %rbp
    mov WORDS_WORD + 48(\from), %r12
    mov WORDS_WORD + 56(\from), %r13
    mov WORDS_WORD + 64(\from), %r14
    .endm
