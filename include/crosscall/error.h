/* SPDX-License-Identifier: MIT */
/*
 * Error: why this thread's last failed call failed, in words
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/handle.h>
#include <crosscall/object.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    /** Room for a failure in words, with its NUL. */
    XC_ERROR_TEXT_MAX = 256
};

/** The last failed call through a Stub of this thread, or failed connect. */
struct xc_error {
    int64_t status; /* errno or XC_E_*, negated; 0: none */
    const struct xc_interface *interface; /* NULL outside of a call */
    uint32_t method;                      /* number, if there is an interface */
    xc_rights needs;                      /* for XC_E_DENIED */
    xc_rights holds;                      /* for XC_E_DENIED */
    uint32_t uid;                         /* who the server says we are */
    int32_t pid;
    bool of_argument; /* the rights are to an object that was passed */
    uint64_t bound;   /* for XC_E_TOO_LARGE, in the parameter's unit */
    char text[XC_ERROR_TEXT_MAX]; /* what, where, remedy; may be empty */
};

/**
 * xc_last_error() - this thread's last failure
 *
 * An object that is called directly, without a Stub, records nothing.
 * Return: never NULL; valid until the thread's next failure.
 */
const struct xc_error *xc_last_error(void);

/**
 * xc_error_text() - this thread's last failure, in one line for people
 *
 * For a denial: interface, method, right needed, rights held and who asked.
 * Return: never NULL; valid until the thread's next call of this function.
 */
const char *xc_error_text(void);

/**
 * xc_rights_text() - names of rights
 * @interface:  whose rights
 * @rights:     any value; where none has a name, in hexadecimal
 * @text:       filled, always NUL-terminated
 * @size:       room in @text
 */
void xc_rights_text(const struct xc_interface *interface, xc_rights rights,
                    char *text, size_t size);

#ifdef __cplusplus
}
#endif
