/** Calls everything that may answer a call, on the real PBX, and counts what it was taken for. */
@NullMarked
package io.huifang.bench.dispositions;

import org.jspecify.annotations.NullMarked;
