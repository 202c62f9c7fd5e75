/** Reads scripts as a bank writes them, and says of each mistake where it stands and what is allowed. */
@NullMarked
package io.huifang.call.scripts;

import org.jspecify.annotations.NullMarked;
