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
    PHRASE(XC_E_DENIED, "a right is missing"),
    PHRASE(XC_E_STALE_HANDLE, "the object was released, or was never yours"),
    PHRASE(XC_E_NO_METHOD, "the object has no such method"),
    PHRASE(XC_E_SHAPE, "client and server were built from different versions "
                       "of the interface; rebuild the older one"),
    PHRASE(XC_E_MALFORMED, "the server found the message malformed"),
    PHRASE(XC_E_TOO_LARGE, "an argument is larger than the method's bound"),
    PHRASE(XC_E_QUOTA, "a limit of the server for this client is reached"),
    PHRASE(XC_E_WOULD_BLOCK, "no room now; nothing was sent"),
    PHRASE(XC_E_DEADLINE, "the deadline passed; the call may have run"),
    PHRASE(XC_E_PEER_DIED, "the server died; the call may have run"),
    PHRASE(XC_E_DISCONNECTED, "the connection is gone; connect again"),
    PHRASE(XC_E_BAD_REPLY, "the server's answer breaks the contract"),
    PHRASE(XC_E_NO_SERVER, "nobody serves there"),
    PHRASE(XC_E_ADDRESS, "the address cannot be used"),
    PHRASE(XC_E_UNEXPECTED_PEER, "the server runs under an unexpected uid"),
    PHRASE(XC_E_VERSION, "the peer speaks another protocol version"),
    PHRASE(XC_E_PROTOCOL, "the peer does not speak the protocol"),
    PHRASE(XC_E_FOREIGN_OBJECT, "only an object that came from this server "
                                "can be passed to it"),
    PHRASE(XC_E_RESOURCES, "out of memory, descriptors or threads"),
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
    char needs[128];
    char holds[128];

    xc_rights_text(error->interface, error->needs, needs, sizeof(needs));
    xc_rights_text(error->interface, error->holds, holds, sizeof(holds));
    snprintf(text, size, "needs %s, holds %s; caller is uid %u, pid %d", needs,
             holds, error->uid, error->pid);
}

const char *xc_error_text(void)
{
    static _Thread_local char line[2 * XC_ERROR_TEXT_MAX + 256];
    const struct xc_error *error = xc_last_error();
    const struct phrase *phrase = phrase_of(error->status);
    const struct xc_method *method = NULL;
    char detail[XC_ERROR_TEXT_MAX + 96] = "";
    size_t used = 0;

    if (!phrase)
        return "no failure";
    if (error->interface)
        method = xc_interface_method(error->interface, error->method);
    if (error->interface)
        used = (size_t)snprintf(line, sizeof(line),
                                "%s%s%s: ", error->interface->name,
                                method ? "." : "", method ? method->name : "");
    if (error->status == -XC_E_DENIED && error->needs)
        denial_text(error, detail, sizeof(detail));
    else if (error->status == -XC_E_TOO_LARGE && error->text[0])
        snprintf(detail, sizeof(detail), "parameter '%s'", error->text);
    else
        snprintf(detail, sizeof(detail), "%s", error->text);
    snprintf(line + used, sizeof(line) - used, "%s%s%s (%s)",
             detail[0] && error->status != -XC_E_DENIED ? phrase->text
             : detail[0]                                ? "denied"
                                                        : phrase->text,
             detail[0] ? ": " : "", detail, phrase->name);
    return line;
}
