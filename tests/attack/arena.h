// SPDX-License-Identifier: MIT
// Arena: a server, one of its clients, and who attacks
#pragma once

#include <optional>
#include <string>

#include "process.h"

// What an attack has come to, the worst first.
enum class Harm {
    Died,    // the server is gone
    Won,     // the attacker got what it must not get
    Stuck,   // the client is not served any more
    Mistold, // the client was told something wrong
    Leaked,  // the server still has something of the attacker's
    None
};
std::ostream &operator<<(std::ostream &out, Harm harm);

// What a server may do for each user beside calls.
enum class Upkeep {
    Usual, // what is the default
    Little // so that attacks come to its end
};

class Arena {
  public:
    // @weakness: an entry of weak.txt, for a server without that defence;
    // without one it is the real server.
    explicit Arena(const std::string &weakness = "",
                   Upkeep upkeep = Upkeep::Usual, unsigned n_workers = 1);

    // Runs one attack, by its name, to its end.
    Harm attacked_by(const std::string &attack);

    // The same with one that goes on while so many calls, in tens, are made,
    // and others come.
    Harm stormed_by(const std::string &storm, unsigned n_calls);

    // After that: the server and its client end in good order.
    bool ends_well();

  private:
    struct Belongings {
        unsigned connections = 0;
        unsigned handles = 0;
        unsigned descriptors = 0;
        size_t n_fds = 0;
        size_t n_maps = 0;
        bool operator==(const Belongings &) const = default;
    };

    bool ask_for_books(Belongings *out);
    std::optional<Belongings> belongings();
    bool has_forgotten_all();
    bool is_served(unsigned n_calls);
    bool lets_in() const;
    Harm look(const std::string &attack, const std::function<bool()> &is_good);

    // What is to go wrong is not waited for that long.
    int patience_ms_;
    uint64_t leak_patience_ms_;
    Directory directory_;
    std::string path_;
    Process server_;
    Process client_;
    std::optional<Belongings> before_;
};
