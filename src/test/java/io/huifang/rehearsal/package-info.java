/** Plays conversations without a telephone: written ones as tests, and by typed text in a terminal. */
@NullMarked
package io.huifang.rehearsal;

import org.jspecify.annotations.NullMarked;
