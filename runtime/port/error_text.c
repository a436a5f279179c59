/* SPDX-License-Identifier: MIT */
/*
 * Error text: failures in words, for programs that have a C library
 */
#include <stdio.h>
#include <string.h>

#include <crosscall/error.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

struct phrase {
    const char *name;
    const char *text;
};

#define PHRASE(status, text) [status - XC_E_DENIED] = {#status, text}

static const struct phrase phrases[XC_E_END - XC_E_DENIED] = {
    PHRASE(XC_E_DENIED, "denied"),
    PHRASE(XC_E_STALE_HANDLE, "the object was released, or was never yours"),
    PHRASE(XC_E_NO_METHOD, "the object has no such method"),
    PHRASE(XC_E_SHAPE, "the interfaces of client and server differ"),
    PHRASE(XC_E_MALFORMED, "malformed"),
    PHRASE(XC_E_TOO_LARGE, "an argument is larger than the method's bound"),
    PHRASE(XC_E_QUOTA, "a limit of the server for this client is reached"),
    PHRASE(XC_E_WOULD_BLOCK, "no room now; nothing was sent"),
    PHRASE(XC_E_DEADLINE, "the deadline passed; xc_set_deadline() gives "
                          "calls more time"),
    PHRASE(XC_E_PEER_DIED, "the server died; connect again when it is back"),
    PHRASE(XC_E_DISCONNECTED, "the connection is gone; connect again"),
    PHRASE(XC_E_BAD_REPLY, "the server's answer breaks the contract"),
    PHRASE(XC_E_NO_SERVER, "nobody serves there"),
    PHRASE(XC_E_ADDRESS, "the address cannot be used"),
    PHRASE(XC_E_UNEXPECTED_PEER, "the server runs under an unexpected uid"),
    PHRASE(XC_E_VERSION, "the peer speaks another protocol version"),
    PHRASE(XC_E_PROTOCOL, "the peer does not speak the protocol"),
    PHRASE(XC_E_FOREIGN_OBJECT, "an object that cannot go there"),
    PHRASE(XC_E_RESOURCES, "out of memory, descriptors or threads"),
    PHRASE(XC_E_FORKED, "this process was forked from the one that connected; "
                        "connect anew"),
    PHRASE(XC_E_CANCELLED, "cancelled; the method may have run"),
    PHRASE(XC_E_UNSENT, "cancelled before it was sent; xc_cancel_reset() lets "
                        "calls begin again"),
};

static const struct phrase *phrase_of(int64_t r)
{
    if (r > -XC_E_DENIED || r <= -XC_E_END)
        return NULL;
    return &phrases[-r - XC_E_DENIED];
}

const char *xc_status_name(int64_t r)
{
    const struct phrase *phrase = phrase_of(r);

    if (phrase)
        return phrase->name;
    return r < 0 && r >= -XC_ERRNO_MAX ? "errno" : "unknown";
}

static void append(char *text, size_t size, const char *separator,
                   const char *more)
{
    size_t used = strlen(text);

    snprintf(text + used, size - used, "%s%s", used ? separator : "", more);
}

void xc_rights_text(const struct xc_interface *interface, xc_rights rights,
                    char *text, size_t size)
{
    char rest[16];
    uint32_t i;

    text[0] = '\0';
    for (i = 0; interface && i < interface->n_rights; i++) {
        if (!(rights & interface->rights[i].right))
            continue;
        append(text, size, " | ", interface->rights[i].name);
        rights &= ~interface->rights[i].right;
    }
    if (rights & XC_RIGHT_GIVE)
        append(text, size, " | ", "XC_RIGHT_GIVE");
    rights &= ~XC_RIGHT_GIVE;
    if (rights && !text[0]) { /* beside names, unnamed bits only confuse */
        snprintf(rest, sizeof(rest), "%#x", rights);
        append(text, size, " | ", rest);
    }
    if (!text[0])
        append(text, size, "", "nothing");
}

static void denial_text(const struct xc_error *error, char *text, size_t size)
{
    /* An object that was passed has rights of its own; we do not know them. */
    const struct xc_interface *rights_of =
        error->of_argument ? NULL : error->interface;
    char needs[128];
    char holds[128];

    xc_rights_text(rights_of, error->needs, needs, sizeof(needs));
    xc_rights_text(rights_of, error->holds, holds, sizeof(holds));
    snprintf(text, size, "%sneeds %s, holds %s; caller is uid %u, pid %d",
             error->of_argument ? "for an object that was passed: " : "", needs,
             holds, error->uid, error->pid);
}

static void detail_text(const struct xc_error *error, char *text, size_t size)
{
    text[0] = '\0';
    if (error->status == -XC_E_DENIED && error->needs)
        denial_text(error, text, size);
    else if (error->status == -XC_E_TOO_LARGE && error->bound)
        snprintf(text, size, "parameter '%s' may be at most %llu", error->text,
                 (unsigned long long)error->bound);
    else
        snprintf(text, size, "%s", error->text);
}

/* "crosscall.file.write: ", or nothing outside of a call. */
static size_t where_text(const struct xc_error *error, char *text, size_t size)
{
    const struct xc_method *method;

    if (!error->interface)
        return 0;
    method = xc_interface_method(error->interface, error->method);
    return (size_t)snprintf(text, size, "%s%s%s: ", error->interface->name,
                            method ? "." : "", method ? method->name : "");
}

const char *xc_error_text(void)
{
    static _Thread_local char line[2 * XC_ERROR_TEXT_MAX + 512];
    const struct xc_error *error = xc_last_error();
    const struct phrase *phrase = phrase_of(error->status);
    size_t used = where_text(error, line, sizeof(line));
    char detail[XC_ERROR_TEXT_MAX + 128];

    if (error->status < 0 && error->status >= -XC_ERRNO_MAX) {
        snprintf(line + used, sizeof(line) - used,
                 "the object says: %s (errno %d)",
                 strerror((int)-error->status), (int)-error->status);
        return line;
    }
    if (!phrase)
        return "no failure";
    detail_text(error, detail, sizeof(detail));
    snprintf(line + used, sizeof(line) - used, "%s%s%s%s (%s)", phrase->text,
             error->interface && xc_may_have_run(error->status)
                 ? "; the call may have run"
                 : "",
             detail[0] ? ": " : "", detail, phrase->name);
    return line;
}
