/** The words that all rooms share: records and enums without I/O. */
@NullMarked
package io.huifang.kernel;

import org.jspecify.annotations.NullMarked;
