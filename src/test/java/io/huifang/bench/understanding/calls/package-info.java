/** Whole calls to simulated subscribers on the real PBX, whose verdicts are compared with what the subscribers meant. */
package io.huifang.bench.understanding.calls;
