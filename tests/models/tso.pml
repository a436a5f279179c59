/* SPDX-License-Identifier: MIT */
/*
 * Memory as x86-64 has it, and futexes
 *
 *     CPU  --- store() ---> buffer, oldest first --- drain() ---> memory
 *          <-------------------- load() --------------------------
 *
 * A plain store waits in its CPU's buffer; others see it when it has drained,
 * and the CPU's own later loads may come before. A locked instruction (xchg,
 * lock add, mfence) has an empty buffer first. So has who enters futex(): the
 * kernel takes locks. It compares and falls asleep in one step, below the
 * bucket's lock.
 *
 * A CPU's loads do not look into its own buffer: no word of these models is
 * loaded by who stores it, but in locked instructions.
 *
 * The includer defines CPUS, WORDS and BUFFER, how many stores may wait.
 */
byte memory[WORDS];
chan buffer[CPUS] = [BUFFER] of { byte, byte };
bool sleeps[CPUS];

#define load(word) memory[word]

inline store(cpu, word, value) { buffer[cpu]!word, value }

inline exchange(cpu, word, value) {
    atomic { empty(buffer[cpu]) -> memory[word] = value }
}

inline futex_begin(cpu, word, value) {
    atomic { empty(buffer[cpu]) -> sleeps[cpu] = memory[word] == value }
}

inline futex_wait(cpu, word, value) {
    futex_begin(cpu, word, value);
    !sleeps[cpu]
}

inline futex_wake(cpu, sleeper) {
    atomic { empty(buffer[cpu]) -> sleeps[sleeper] = false }
}

proctype drain(byte cpu) {
    byte word, value;

end:
    do
    :: atomic {
           buffer[cpu]?word, value -> memory[word] = value;
           word = 0;
           value = 0
       }
    od
}
