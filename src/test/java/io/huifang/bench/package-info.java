/** Benchmarks: main classes started by the scripts under {@code bench/}, never by the tests. */
package io.huifang.bench;
