/** Huifang: verification call-backs. Each package below is a room; see docs/architecture.md. */
@NullMarked
package io.huifang;

import org.jspecify.annotations.NullMarked;
