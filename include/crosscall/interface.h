/* SPDX-License-Identifier: MIT */
/*
 * The words of the interface language
 *
 * An interface is a struct of function pointers in an ordinary C header,
 * decorated with these words. stubc reads them; for every other compiler they
 * are nothing, so the header stays plain C and C++.
 *
 *     struct file;
 *     enum file_rights { FILE_READ = XC_RIGHT(0), FILE_WRITE = XC_RIGHT(1) };
 *
 *     struct XC_INTERFACE("crosscall.file", 1) file_ops {
 *         int64_t (*read)(struct file *self, uint64_t offset,
 *                         XC_OUT XC_SIZED_BY(len, XC_RESULT) void *buf,
 *                         size_t len) XC_METHOD(1, FILE_READ);
 *     };
 *     struct file { const struct file_ops *ops; };
 *
 * Lengths are kept as text, so that they may name parameters: a parameter,
 * *parameter, a number, an enumerator, or XC_RESULT.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/handle.h>

#ifdef __STUBC__
#define XC_ANNOTATE(...) __attribute__((annotate(__VA_ARGS__)))
#else
#define XC_ANNOTATE(...)
#endif

/* Text after macro expansion, so that a length may be a macro. */
#define XC_TEXT(...) #__VA_ARGS__

/** This struct is an interface; name and major version make its id. */
#define XC_INTERFACE(name, major) XC_ANNOTATE("xc.interface", name, major)

/** The method's number, for ever, and the rights a caller needs. */
#define XC_METHOD(number, rights) XC_ANNOTATE("xc.method", number, rights)

/** No reply: the caller goes on when the call is queued. */
#define XC_ONEWAY XC_ANNOTATE("xc.oneway")

/** Done twice is done once: a call whose end is unknown may be repeated. */
#define XC_IDEMPOTENT XC_ANNOTATE("xc.idempotent")

/** All values fit in registers on every target; else it is an error. */
#define XC_FAST XC_ANNOTATE("xc.fast")

/** The method never waits. Also said of a function, before its type. */
#define XC_NONBLOCKING XC_ANNOTATE("xc.nonblocking")

/** Callers are warned, with this text: what to use instead. */
#define XC_DEPRECATED(text) XC_ANNOTATE("xc.deprecated", text)

/** In place of XC_METHOD: the Stub counts a reference, nothing travels. */
#define XC_ADDREF XC_ANNOTATE("xc.addref")

/** In place of XC_METHOD: the Stub uncounts one, and ends with the last. */
#define XC_RELEASE XC_ANNOTATE("xc.release")

/** This enum is a set of bits: any | of its declared values is one of them. */
#define XC_FLAGS XC_ANNOTATE("xc.flags")

/**
 * One member of this union travels: the one whose XC_CASE is the value of the
 * tag, an enum or an integer that stands before it in the same struct.
 */
#define XC_UNION_BY(tag) XC_ANNOTATE("xc.union_by", XC_TEXT(tag))

/** The value of the tag that this member of a union is for. */
#define XC_CASE(value) XC_ANNOTATE("xc.case", value)

/** The method writes through this pointer. */
#define XC_OUT XC_ANNOTATE("xc.out")

/** The method reads and writes through this pointer. */
#define XC_INOUT XC_ANNOTATE("xc.inout")

/** The pointer may be NULL: nothing goes in, or nobody wants what comes out. */
#define XC_OPTIONAL XC_ANNOTATE("xc.optional")

/**
 * The buffer's length in bytes. For XC_OUT and XC_INOUT a second length may
 * say how much of it is meaningful after success: (max, actual).
 */
#define XC_SIZED_BY(...) XC_ANNOTATE("xc.sized_by", XC_TEXT(__VA_ARGS__))

/** The same in elements. */
#define XC_COUNTED_BY(...) XC_ANNOTATE("xc.counted_by", XC_TEXT(__VA_ARGS__))

/** A NUL-terminated string of at most max bytes, the NUL not counted. */
#define XC_STRING(...) XC_ANNOTATE("xc.string", XC_TEXT(__VA_ARGS__))

/**
 * The most of this buffer, in the unit of its length: up to 16 MiB. Without it
 * a buffer has what fits into a message, at most 64 KiB.
 */
#define XC_UP_TO(max) XC_ANNOTATE("xc.up_to", max)

/** An object travels; the receiver holds at most these rights to it. */
#define XC_GRANT(rights) XC_ANNOTATE("xc.grant", rights)

/** An open file travels: an int, or where the method opens it an XC_OUT int *.
 * On one machine only. */
#define XC_FD XC_ANNOTATE("xc.fd")

/** Shared memory travels: see <crosscall/region.h>. Behind a pointer to const
 * the receiver can only read. On one machine only. */
#define XC_REGION XC_ANNOTATE("xc.region")

/** Of a region that goes to a method or comes out: nobody writes it any more,
 * and so the receiver has plain bytes. See xc_region_freeze(). */
#define XC_FROZEN XC_ANNOTATE("xc.frozen")

/** Of a region that goes to a method: it gets a copy that nobody else has. */
#define XC_PRIVATE XC_ANNOTATE("xc.private")

/** Of a region that goes to a method: it is lent until the method returns, and
 * cannot be kept. */
#define XC_LEASE XC_ANNOTATE("xc.lease")

/** Of an unsigned integer that goes in: (region, len) - where in a region that
 * goes in, too, len bytes begin. The method runs only if all are inside. */
#define XC_WITHIN(...) XC_ANNOTATE("xc.within", XC_TEXT(__VA_ARGS__))

struct xc_region;
