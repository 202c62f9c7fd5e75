/** Decides what to ask, what an answer means and what the verdict is: plain Java without clock or I/O. */
@NullMarked
package io.huifang.dialogue;

import org.jspecify.annotations.NullMarked;
