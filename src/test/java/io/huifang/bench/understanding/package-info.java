/** Measures how well people are understood. */
package io.huifang.bench.understanding;
