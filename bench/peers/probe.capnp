# SPDX-License-Identifier: MIT
@0xc5a1b9f2d7e30846;

interface Probe {
  null @0 (a :UInt64, b :UInt64) -> (sum :UInt64);
  put @1 (bytes :Data) -> (sum :UInt64);
  get @2 (first :UInt64, len :UInt32) -> (bytes :Data);
}
